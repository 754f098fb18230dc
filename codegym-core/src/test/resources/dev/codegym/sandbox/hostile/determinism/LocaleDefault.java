// verdict: REJECTED
public class LocaleDefault {
    public Object run() throws Exception {
        java.util.Locale.setDefault(null);
        return 1;
    }
}
