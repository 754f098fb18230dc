// verdict: REJECTED
public class ChanceSecure {
    public Object run() throws Exception {
        return new java.security.SecureRandom().nextInt();
    }
}
