// verdict: RETURNED *
public class HashOfClass {
    public Object run() throws Exception {
        return getClass().hashCode();
    }
}
