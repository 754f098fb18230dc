// verdict: STOPPED ALLOCATION
public class StringFormatWidth {
    public Object run() throws Exception {
        return String.format("%2000000000d", 1).length();
    }
}
