// verdict: REJECTED
public class PropertyThroughBoolean {
    public Object run() throws Exception {
        return Boolean.getBoolean("java.awt.headless");
    }
}
