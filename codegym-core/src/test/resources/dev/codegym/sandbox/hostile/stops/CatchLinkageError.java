// verdict: REJECTED
public class CatchLinkageError {
    public Object run() throws Exception {
        try {
            return 1;
        } catch (LinkageError e) {
            return 2;
        }
    }
}
