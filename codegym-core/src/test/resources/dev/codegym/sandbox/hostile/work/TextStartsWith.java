// verdict: STOPPED FUEL
public class TextStartsWith {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        String b = "a".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.startsWith(b) ? 1 : 0;
        }
    }
}
