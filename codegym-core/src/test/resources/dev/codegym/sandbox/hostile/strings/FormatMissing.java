// verdict: THREW
public class FormatMissing {
    public Object run() throws Exception {
        return String.format("%s %s", 1).length();
    }
}
