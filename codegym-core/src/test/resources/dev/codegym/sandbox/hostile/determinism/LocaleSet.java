// verdict: REJECTED
public class LocaleSet {
    public Object run() throws Exception {
        java.util.Locale.setDefault(java.util.Locale.GERMANY);
        return 1;
    }
}
