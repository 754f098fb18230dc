// verdict: REJECTED
public class ReflectForNameLoader {
    public Object run() throws Exception {
        return Class.forName("java.lang.Runtime", true, null);
    }
}
