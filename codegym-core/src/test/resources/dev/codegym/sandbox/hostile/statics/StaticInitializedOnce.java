// verdict: RETURNED 1
public class StaticInitializedOnce {
    static int count;

    static class Bad {
        static int x = ++count;
    }

    public Object run() throws Exception {
        return Bad.x + Bad.x - 1;
    }
}
