// verdict: STOPPED FUEL
public class TextEquals {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        String b = "a".repeat(999999) + "b";
        int n = 0;
        while (true) {
            n += a.equals(b) ? 1 : 0;
        }
    }
}
