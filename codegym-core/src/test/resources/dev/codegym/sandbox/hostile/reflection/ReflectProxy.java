// verdict: REJECTED
public class ReflectProxy {
    public Object run() throws Exception {
        return java.lang.reflect.Proxy.isProxyClass(getClass());
    }
}
