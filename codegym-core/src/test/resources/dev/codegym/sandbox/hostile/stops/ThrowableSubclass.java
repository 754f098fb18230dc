// verdict: REJECTED
public class ThrowableSubclass extends Throwable {
    public Object run() throws Exception {
        return 1;
    }
}
