// verdict: REJECTED
public class MethodHandleLookup {
    public Object run() throws Exception {
        return java.lang.invoke.MethodHandles.lookup().lookupClass();
    }
}
