// verdict: STOPPED FUEL
public class TextCodePoints {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.codePointCount(0, 1000000);
        }
    }
}
