// verdict: REJECTED
public class ReflectInvoke {
    public Object run() throws Exception {
        return java.lang.reflect.Array.getLength(new int[1]);
    }
}
