// verdict: STOPPED ALLOCATION
public class FormatBoolean {
    public Object run() throws Exception {
        return String.format("%2000000000b", true).length();
    }
}
