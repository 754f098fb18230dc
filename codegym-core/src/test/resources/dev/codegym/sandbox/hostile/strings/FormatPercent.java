// verdict: STOPPED ALLOCATION
public class FormatPercent {
    public Object run() throws Exception {
        return String.format("%2000000000%", 1).length();
    }
}
