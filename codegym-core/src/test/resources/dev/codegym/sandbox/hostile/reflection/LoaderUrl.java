// verdict: REJECTED
public class LoaderUrl {
    public Object run() throws Exception {
        return new java.net.URLClassLoader(new java.net.URL[0]);
    }
}
