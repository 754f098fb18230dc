// verdict: RETURNED 3
class Meter {
    int x = 2;
}

public class NamedAsMeter {
    int f(int a, Meter m) {
        return a + m.x;
    }

    int f(int a) {
        return f(a, new Meter());
    }

    public Object run() {
        return f(1);
    }

    public Object run(Meter m) {
        return 9;
    }
}
