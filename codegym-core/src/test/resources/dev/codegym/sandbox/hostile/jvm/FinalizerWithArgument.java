// verdict: RETURNED 1
public class FinalizerWithArgument {
    int finalize(int x) {
        return x;
    }

    public Object run() throws Exception {
        return finalize(1);
    }
}
