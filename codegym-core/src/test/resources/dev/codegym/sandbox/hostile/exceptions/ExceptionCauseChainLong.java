// verdict: THREW | STOPPED ALLOCATION FUEL
public class ExceptionCauseChainLong {
    public Object run() throws Exception {
        RuntimeException e = new RuntimeException("x");
        for (int i = 0; i < 10000; i++) {
            e = new RuntimeException("y", e);
        }
        throw e;
    }
}
