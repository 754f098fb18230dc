// verdict: REJECTED
public class FormatLocale {
    public Object run() throws Exception {
        return String.format(java.util.Locale.GERMANY, "%f", 1.5);
    }
}
