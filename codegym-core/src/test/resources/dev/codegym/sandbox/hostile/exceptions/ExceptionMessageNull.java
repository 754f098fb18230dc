// verdict: THREW
public class ExceptionMessageNull {
    static class Biting extends RuntimeException {
        public String getMessage() {
            return null;
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
