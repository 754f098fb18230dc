// verdict: RETURNED null
public class ReturnVoid {
    public Object run() throws Exception {
        return null;
    }
}
