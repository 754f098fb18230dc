// verdict: REJECTED
public class ReflectAnnotations {
    public Object run() throws Exception {
        return getClass().getAnnotations().length;
    }
}
