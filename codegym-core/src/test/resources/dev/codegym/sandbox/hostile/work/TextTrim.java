// verdict: STOPPED FUEL ALLOCATION
public class TextTrim {
    public Object run() throws Exception {
        String a = " ".repeat(1000000);
        int n = 0;
        while (true) {
            n += a.trim().length() + a.strip().length();
        }
    }
}
