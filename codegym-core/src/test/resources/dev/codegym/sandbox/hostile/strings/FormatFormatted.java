// verdict: STOPPED ALLOCATION
public class FormatFormatted {
    public Object run() throws Exception {
        return "%2000000000d".formatted(1).length();
    }
}
