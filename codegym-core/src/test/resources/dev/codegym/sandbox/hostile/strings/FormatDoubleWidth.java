// verdict: STOPPED ALLOCATION
public class FormatDoubleWidth {
    public Object run() throws Exception {
        return String.format("%2000000000f", 1.0).length();
    }
}
