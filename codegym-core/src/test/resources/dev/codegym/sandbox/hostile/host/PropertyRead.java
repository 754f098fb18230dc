// verdict: REJECTED
public class PropertyRead {
    public Object run() throws Exception {
        return System.getProperty("user.home");
    }
}
