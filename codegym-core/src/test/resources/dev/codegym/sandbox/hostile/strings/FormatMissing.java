// verdict: THREW
public class FormatMissing {
    public Object run() throws Exception {
        return String.format("FormatMissing FormatMissing", 1).length();
    }
}
