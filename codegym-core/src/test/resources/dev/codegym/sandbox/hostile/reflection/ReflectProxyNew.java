// verdict: REJECTED
public class ReflectProxyNew {
    public Object run() throws Exception {
        return java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (p, m, a) -> null);
    }
}
