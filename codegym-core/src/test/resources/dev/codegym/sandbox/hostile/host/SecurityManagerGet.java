// verdict: REJECTED
public class SecurityManagerGet {
    public Object run() throws Exception {
        return System.getSecurityManager();
    }
}
