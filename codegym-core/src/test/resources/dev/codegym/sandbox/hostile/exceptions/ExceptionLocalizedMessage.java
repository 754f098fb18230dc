// verdict: THREW
public class ExceptionLocalizedMessage {
    static class Biting extends RuntimeException {
        public String getLocalizedMessage() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
