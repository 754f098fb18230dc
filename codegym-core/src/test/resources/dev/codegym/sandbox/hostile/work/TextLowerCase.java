// verdict: STOPPED FUEL ALLOCATION
public class TextLowerCase {
    public Object run() throws Exception {
        String a = "A".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.toLowerCase().length();
        }
    }
}
