// verdict: REFUSED
public class ReturnClass {
    public Object run() throws Exception {
        return getClass();
    }
}
