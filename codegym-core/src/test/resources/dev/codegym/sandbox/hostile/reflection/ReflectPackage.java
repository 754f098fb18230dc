// verdict: REJECTED
public class ReflectPackage {
    public Object run() throws Exception {
        return getClass().getPackage();
    }
}
