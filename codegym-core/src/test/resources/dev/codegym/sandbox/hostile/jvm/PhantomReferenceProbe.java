// verdict: REJECTED
public class PhantomReferenceProbe {
    public Object run() throws Exception {
        return new java.lang.ref.PhantomReference<Object>(1, null).get();
    }
}
