// verdict: STOPPED ALLOCATION
public class FormatZeroPadded {
    public Object run() throws Exception {
        return String.format("%0200000000d", 1).length();
    }
}
