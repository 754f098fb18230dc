// verdict: RETURNED 1
public class NamedRun {
    int run = 1;

    public Object run() {
        return run;
    }

    public Object run(Object... all) {
        return 2;
    }

    static Object run(int x) {
        return 3;
    }
}
