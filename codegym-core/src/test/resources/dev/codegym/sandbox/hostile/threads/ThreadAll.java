// verdict: REJECTED
public class ThreadAll {
    public Object run() throws Exception {
        return Thread.getAllStackTraces().size();
    }
}
