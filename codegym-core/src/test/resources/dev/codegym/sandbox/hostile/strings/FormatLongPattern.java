// verdict: STOPPED FUEL ALLOCATION
public class FormatLongPattern {
    public Object run() throws Exception {
        String s = "%d".repeat(100000);
        int n = 0;
        while (true) {
            try {
                n += s.formatted(1).length();
            } catch (RuntimeException e) {
                n++;
            }
        }
    }
}
