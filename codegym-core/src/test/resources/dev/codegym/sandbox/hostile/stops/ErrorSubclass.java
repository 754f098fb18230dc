// verdict: REJECTED
public class ErrorSubclass extends Error {
    public Object run() throws Exception {
        throw new ErrorSubclass();
    }
}
