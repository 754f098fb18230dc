// verdict: REJECTED
public class ReflectSetAccessible {
    public Object run() throws Exception {
        java.lang.reflect.Field f = String.class.getDeclaredField("value");
        f.setAccessible(true);
        return f.getName();
    }
}
