// verdict: STOPPED FUEL ALLOCATION
public class StringBytes {
    public Object run() throws Exception {
        String s = "\u00e9".repeat(1000000);
        int n = 0;
        while (true) {
            n += s.getBytes().length;
        }
    }
}
