// verdict: STOPPED FUEL
public class ExceptionMessageCaught {
    static class Biting extends RuntimeException {
        public String getMessage() {
            while (true) {
                try {
                    while (true) {
                    }
                } catch (Throwable t) {
                    continue;
                }
            }
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
