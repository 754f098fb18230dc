// verdict: STOPPED FUEL ALLOCATION
public class TextSubstring {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.substring(1).length();
        }
    }
}
