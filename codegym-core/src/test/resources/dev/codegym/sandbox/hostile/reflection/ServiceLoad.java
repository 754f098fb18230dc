// verdict: REJECTED
public class ServiceLoad {
    public Object run() throws Exception {
        return java.util.ServiceLoader.load(Runnable.class);
    }
}
