// verdict: REJECTED
public class LoggerPrint {
    public Object run() throws Exception {
        java.util.logging.Logger.getGlobal().severe("x");
        return 1;
    }
}
