// verdict: REJECTED
public class UriOf {
    public Object run() throws Exception {
        return java.net.URI.create("x").toURL();
    }
}
