// verdict: REJECTED | RETURNED null
public class ReflectField {
    public Object run() throws Exception {
        java.lang.reflect.Field f = null;
        return f;
    }
}
