// verdict: REJECTED
public class IdentityHash {
    public Object run() throws Exception {
        return System.identityHashCode(this);
    }
}
