// verdict: REJECTED
public class ContextLoader {
    public Object run() throws Exception {
        return Thread.currentThread().getContextClassLoader();
    }
}
