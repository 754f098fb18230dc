// verdict: REJECTED
public class ThreadHook {
    public Object run() throws Exception {
        Runtime.getRuntime().addShutdownHook(null);
        return 1;
    }
}
