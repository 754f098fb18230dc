// verdict: REJECTED
public class ReflectParameter {
    public Object run() throws Exception {
        return java.lang.reflect.Modifier.toString(1);
    }
}
