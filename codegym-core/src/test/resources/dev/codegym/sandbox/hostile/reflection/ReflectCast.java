// verdict: REJECTED
public class ReflectCast {
    public Object run() throws Exception {
        return String.class.cast("x");
    }
}
