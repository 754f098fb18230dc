// verdict: STOPPED FUEL
public class TextRegion {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        String b = "A".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.regionMatches(true, 0, b, 0, 1000000) ? 1 : 0;
        }
    }
}
