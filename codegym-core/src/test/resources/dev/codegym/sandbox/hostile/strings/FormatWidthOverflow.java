// verdict: THREW | STOPPED ALLOCATION
public class FormatWidthOverflow {
    public Object run() throws Exception {
        return String.format("%99999999999999d", 1).length();
    }
}
