// verdict: REJECTED
public class PropertyThroughInteger {
    public Object run() throws Exception {
        return Integer.getInteger("sun.arch.data.model");
    }
}
