// verdict: REJECTED
public class SecurityManagerSet {
    public Object run() throws Exception {
        System.setSecurityManager(null);
        return 1;
    }
}
