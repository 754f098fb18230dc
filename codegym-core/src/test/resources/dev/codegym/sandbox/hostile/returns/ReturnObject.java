// verdict: REFUSED
public class ReturnObject {
    public Object run() throws Exception {
        return new Object();
    }
}
