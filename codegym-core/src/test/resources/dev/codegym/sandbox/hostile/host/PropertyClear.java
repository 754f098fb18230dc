// verdict: REJECTED
public class PropertyClear {
    public Object run() throws Exception {
        return System.clearProperty("java.home");
    }
}
