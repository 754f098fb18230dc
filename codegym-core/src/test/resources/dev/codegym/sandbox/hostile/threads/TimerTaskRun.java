// verdict: REJECTED
public class TimerTaskRun {
    public Object run() throws Exception {
        new java.util.Timer();
        return 1;
    }
}
