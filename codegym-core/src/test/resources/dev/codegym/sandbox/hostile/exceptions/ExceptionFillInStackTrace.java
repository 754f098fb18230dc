// verdict: STOPPED FUEL | REJECTED
public class ExceptionFillInStackTrace {
    static class Biting extends RuntimeException {
        public Throwable fillInStackTrace() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
