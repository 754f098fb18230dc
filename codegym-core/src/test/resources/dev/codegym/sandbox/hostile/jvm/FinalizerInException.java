// verdict: REJECTED
public class FinalizerInException {
    static class Nested extends RuntimeException {
        protected void finalize() {
        }
    }

    public Object run() throws Exception {
        throw new Nested();
    }
}
