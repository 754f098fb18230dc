// verdict: REJECTED
public class BundleLoad {
    public Object run() throws Exception {
        return java.util.ResourceBundle.getBundle("x");
    }
}
