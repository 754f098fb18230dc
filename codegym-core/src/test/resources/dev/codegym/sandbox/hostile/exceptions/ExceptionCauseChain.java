// verdict: STOPPED FUEL ALLOCATION
public class ExceptionCauseChain {
    public Object run() throws Exception {
        RuntimeException e = new RuntimeException("x");
        while (true) {
            e = new RuntimeException(e);
        }
    }
}
