// verdict: REJECTED
public class ClassLoaderOfSelf {
    public Object run() throws Exception {
        return getClass().getClassLoader();
    }
}
