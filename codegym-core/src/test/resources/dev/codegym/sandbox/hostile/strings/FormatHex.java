// verdict: STOPPED ALLOCATION
public class FormatHex {
    public Object run() throws Exception {
        return String.format("%2000000000x", 1).length();
    }
}
