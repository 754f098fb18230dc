// verdict: REJECTED
public class LoaderPlatform {
    public Object run() throws Exception {
        return ClassLoader.getPlatformClassLoader();
    }
}
