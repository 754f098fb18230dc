// verdict: REJECTED
public class PropertyThroughLong {
    public Object run() throws Exception {
        return Long.getLong("x", 1L);
    }
}
