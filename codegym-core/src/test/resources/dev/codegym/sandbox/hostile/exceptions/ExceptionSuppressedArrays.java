// verdict: STOPPED FUEL ALLOCATION
public class ExceptionSuppressedArrays {
    public Object run() throws Exception {
        RuntimeException e = new RuntimeException("x");
        for (int i = 0; i < 10000; i++) {
            e.addSuppressed(new RuntimeException("y"));
        }
        int n = 0;
        while (true) {
            n += e.getSuppressed().length;
        }
    }
}
