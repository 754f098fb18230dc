// verdict: STOPPED DEPTH
public class RecursionDefault {
    interface Step {
        default int next(int n) {
            return next(n + 1) + 1;
        }
    }

    public Object run() throws Exception {
        return new Step() { }.next(1);
    }
}
