// verdict: REJECTED
public class UrlOpen {
    public Object run() throws Exception {
        return new java.net.URL("http://localhost").openStream();
    }
}
