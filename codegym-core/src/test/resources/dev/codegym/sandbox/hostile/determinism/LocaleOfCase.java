// verdict: REJECTED
public class LocaleOfCase {
    public Object run() throws Exception {
        return "I".toLowerCase(java.util.Locale.getDefault());
    }
}
