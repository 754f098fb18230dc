// verdict: REJECTED
public class PreferencesRead {
    public Object run() throws Exception {
        return java.util.prefs.Preferences.userRoot();
    }
}
