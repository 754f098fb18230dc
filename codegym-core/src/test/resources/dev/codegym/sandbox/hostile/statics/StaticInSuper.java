// verdict: RETURNED 1
public class StaticInSuper {
    static class Base {
        static int count;
    }

    static int count;

    public Object run() throws Exception {
        return ++count;
    }
}
