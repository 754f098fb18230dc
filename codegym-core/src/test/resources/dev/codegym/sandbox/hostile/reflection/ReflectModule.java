// verdict: REJECTED
public class ReflectModule {
    public Object run() throws Exception {
        return getClass().getModule().getName();
    }
}
