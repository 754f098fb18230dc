// verdict: STOPPED ALLOCATION
public class ExceptionCauseChainOfTheGuest {
    static class Chained extends RuntimeException {
        Chained(Throwable cause) {
            super(cause);
        }
    }

    public Object run() throws Exception {
        RuntimeException e = new Chained(null);
        while (true) {
            e = new Chained(e);
        }
    }
}
