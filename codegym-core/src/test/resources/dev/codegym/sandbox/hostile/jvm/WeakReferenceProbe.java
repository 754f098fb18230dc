// verdict: REJECTED
public class WeakReferenceProbe {
    public Object run() throws Exception {
        return new java.lang.ref.WeakReference<Object>(new Object()).get();
    }
}
