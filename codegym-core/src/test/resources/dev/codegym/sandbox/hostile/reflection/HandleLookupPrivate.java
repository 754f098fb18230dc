// verdict: REJECTED
public class HandleLookupPrivate {
    public Object run() throws Exception {
        return java.lang.invoke.MethodHandles.privateLookupIn(String.class, java.lang.invoke.MethodHandles.lookup());
    }
}
