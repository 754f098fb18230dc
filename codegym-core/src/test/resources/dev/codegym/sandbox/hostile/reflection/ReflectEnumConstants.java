// verdict: REJECTED
public class ReflectEnumConstants {
    public Object run() throws Exception {
        return Thread.State.class.getEnumConstants().length;
    }
}
