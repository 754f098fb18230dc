// verdict: REJECTED
public class ClassLoaderSystem {
    public Object run() throws Exception {
        return ClassLoader.getSystemClassLoader();
    }
}
