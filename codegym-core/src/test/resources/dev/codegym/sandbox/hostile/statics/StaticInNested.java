// verdict: RETURNED 1
public class StaticInNested {
    static class Nested {
        static int count;
    }

    public Object run() throws Exception {
        return ++Nested.count;
    }
}
