// verdict: THREW
public class ExceptionMessageHuge {
    static class Biting extends RuntimeException {
        public String getMessage() {
            return "x".repeat(10000000);
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
