// verdict: REJECTED
public class ReflectFields {
    public Object run() throws Exception {
        return getClass().getDeclaredFields().length;
    }
}
