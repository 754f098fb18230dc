// verdict: STOPPED DEPTH
public class ExceptionMessageRecurses {
    static class Biting extends RuntimeException {
        public String getMessage() {
            return getMessage() + 1;
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
