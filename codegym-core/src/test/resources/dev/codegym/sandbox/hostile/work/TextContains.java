// verdict: STOPPED FUEL
public class TextContains {
    public Object run() throws Exception {
        String a = "a".repeat(500000);
        String b = "a".repeat(250000) + "b";
        int n = 0;
        while (true) {
            n += a.contains(b) ? 1 : 0;
        }
    }
}
