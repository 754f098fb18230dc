// verdict: STOPPED FUEL ALLOCATION
public class TextReplaceChar {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.replace('b', 'c').length();
        }
    }
}
