// verdict: STOPPED FUEL ALLOCATION
public class ExceptionSuppressedHoard {
    public Object run() throws Exception {
        RuntimeException e = new RuntimeException("x");
        while (true) {
            e.addSuppressed(new RuntimeException("y"));
        }
    }
}
