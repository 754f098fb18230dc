// verdict: STOPPED ALLOCATION
public class FormatSum {
    public Object run() throws Exception {
        return String.format("%1$9000000d".repeat(50), 1).length();
    }
}
