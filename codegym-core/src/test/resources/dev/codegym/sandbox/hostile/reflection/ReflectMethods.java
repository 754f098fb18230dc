// verdict: REJECTED
public class ReflectMethods {
    public Object run() throws Exception {
        return getClass().getMethods().length;
    }
}
