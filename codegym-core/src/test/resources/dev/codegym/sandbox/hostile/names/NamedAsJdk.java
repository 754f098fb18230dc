// verdict: RETURNED 6
class Integer {
    int x = 1;
}

class String {
    int x = 2;
}

class Object2 {
    int x = 3;
}

public class NamedAsJdk {
    public Object run() {
        return new Integer().x + new String().x + new Object2().x;
    }
}
