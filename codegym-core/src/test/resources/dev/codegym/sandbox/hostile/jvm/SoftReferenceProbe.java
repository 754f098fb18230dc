// verdict: REJECTED
public class SoftReferenceProbe {
    public Object run() throws Exception {
        return new java.lang.ref.SoftReference<Object>(1).get();
    }
}
