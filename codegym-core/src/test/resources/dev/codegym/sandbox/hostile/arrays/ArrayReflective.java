// verdict: REJECTED
public class ArrayReflective {
    public Object run() throws Exception {
        return java.lang.reflect.Array.newInstance(int.class, Integer.MAX_VALUE);
    }
}
