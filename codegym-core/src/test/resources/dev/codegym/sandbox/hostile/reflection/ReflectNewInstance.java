// verdict: REJECTED
public class ReflectNewInstance {
    public Object run() throws Exception {
        return Object.class.newInstance();
    }
}
