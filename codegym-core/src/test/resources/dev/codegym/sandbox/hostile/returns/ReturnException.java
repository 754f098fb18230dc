// verdict: REFUSED
public class ReturnException {
    public Object run() throws Exception {
        return new RuntimeException();
    }
}
