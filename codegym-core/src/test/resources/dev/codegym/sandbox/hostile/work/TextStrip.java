// verdict: STOPPED FUEL ALLOCATION
public class TextStrip {
    public Object run() throws Exception {
        String a = " ".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.isBlank() ? 1 : 0;
        }
    }
}
