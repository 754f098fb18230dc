// verdict: STOPPED ALLOCATION
public class ExceptionMessageAllocates {
    static class Biting extends RuntimeException {
        public String getMessage() {
            return "x".repeat(100000000);
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
