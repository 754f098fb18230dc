// verdict: REFUSED
public class ReturnMap {
    public Object run() throws Exception {
        return new java.util.HashMap<Object, Object>();
    }
}
