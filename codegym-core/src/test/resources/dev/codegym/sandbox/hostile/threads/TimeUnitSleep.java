// verdict: REJECTED
public class TimeUnitSleep {
    public Object run() throws Exception {
        java.util.concurrent.TimeUnit.DAYS.sleep(1);
        return 1;
    }
}
