// verdict: REJECTED
public class LoadLibrary {
    public Object run() throws Exception {
        System.loadLibrary("x");
        return 1;
    }
}
