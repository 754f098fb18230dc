// verdict: REJECTED
public class ReflectResource {
    public Object run() throws Exception {
        return getClass().getResource("/");
    }
}
