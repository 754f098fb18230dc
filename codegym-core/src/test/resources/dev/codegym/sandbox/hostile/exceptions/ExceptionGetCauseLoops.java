// verdict: THREW
public class ExceptionGetCauseLoops {
    static class Biting extends RuntimeException {
        public Throwable getCause() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
