// verdict: REJECTED
public class LoaderResources {
    public Object run() throws Exception {
        return ClassLoader.getSystemResource("java/lang/Object.class");
    }
}
