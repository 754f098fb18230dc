// verdict: STOPPED FUEL
public class TextCompareIgnoringCase {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        String b = "A".repeat(999999) + "b";
        int n = 0;
        while (true) {
            n += a.compareToIgnoreCase(b);
        }
    }
}
