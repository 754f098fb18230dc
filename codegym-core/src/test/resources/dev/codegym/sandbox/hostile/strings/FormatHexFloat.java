// verdict: STOPPED ALLOCATION
public class FormatHexFloat {
    public Object run() throws Exception {
        return String.format("%2000000000a", 1.0).length();
    }
}
