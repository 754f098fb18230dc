// verdict: STOPPED SIZE ALLOCATION
public class ReturnLongArray {
    public Object run() throws Exception {
        return new byte[1000001];
    }
}
