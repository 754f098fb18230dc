// verdict: RETURNED 3 | REJECTED
class NamedLambdaClass$$Lambda$1 {
    int x = 1;
}

class NamedLambdaClass$1 {
    int x = 1;
}

public class NamedLambdaClass {
    public Object run() {
        java.util.function.Supplier<Integer> s = () -> 1;
        return s.get() + new NamedLambdaClass$$Lambda$1().x + new NamedLambdaClass$1().x;
    }
}
