// verdict: REJECTED
public class IdentityHashDirect {
    public Object run() throws Exception {
        return System.identityHashCode(this);
    }
}
