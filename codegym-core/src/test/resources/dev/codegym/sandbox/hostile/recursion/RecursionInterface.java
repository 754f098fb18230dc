// verdict: STOPPED DEPTH
public class RecursionInterface {
    interface Step {
        int next(int n);
    }

    static class Loop implements Step {
        public int next(int n) {
            Step s = this;
            return s.next(n + 1);
        }
    }

    public Object run() throws Exception {
        return new Loop().next(1);
    }
}
