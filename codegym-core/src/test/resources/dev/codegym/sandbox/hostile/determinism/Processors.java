// verdict: REJECTED
public class Processors {
    public Object run() throws Exception {
        return Runtime.getRuntime().availableProcessors();
    }
}
