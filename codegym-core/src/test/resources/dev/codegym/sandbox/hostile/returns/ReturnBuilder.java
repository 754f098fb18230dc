// verdict: REFUSED
public class ReturnBuilder {
    public Object run() throws Exception {
        return new StringBuilder("x");
    }
}
