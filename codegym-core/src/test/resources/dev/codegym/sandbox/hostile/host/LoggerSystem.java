// verdict: REJECTED
public class LoggerSystem {
    public Object run() throws Exception {
        return System.getLogger("x");
    }
}
