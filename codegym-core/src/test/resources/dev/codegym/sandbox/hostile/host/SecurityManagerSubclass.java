// verdict: REJECTED | NOT_COMPILED
public class SecurityManagerSubclass extends SecurityManager {
    public Object run() throws Exception {
        return 1;
    }
}
