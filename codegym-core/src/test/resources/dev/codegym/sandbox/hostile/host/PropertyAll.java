// verdict: REJECTED
public class PropertyAll {
    public Object run() throws Exception {
        return System.getProperties().size();
    }
}
