// verdict: NOT_COMPILED | RETURNED *
public class CompilerDiamonds {
    static class Box<T> {
        Box(T t) {}
    }

    public Object run() {
        Object o = new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(new Box<>(1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))));
return 1;
    }
}
