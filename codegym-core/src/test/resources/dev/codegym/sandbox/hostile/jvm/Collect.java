// verdict: REJECTED
public class Collect {
    public Object run() throws Exception {
        System.gc();
        return 1;
    }
}
