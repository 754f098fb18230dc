// verdict: REJECTED
public class ReflectProtection {
    public Object run() throws Exception {
        return getClass().getProtectionDomain();
    }
}
