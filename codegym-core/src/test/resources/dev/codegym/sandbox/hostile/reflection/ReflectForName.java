// verdict: REJECTED
public class ReflectForName {
    public Object run() throws Exception {
        return Class.forName("java.lang.Runtime").getName();
    }
}
