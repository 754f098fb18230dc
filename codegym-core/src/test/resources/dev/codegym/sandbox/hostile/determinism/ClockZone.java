// verdict: REJECTED
public class ClockZone {
    public Object run() throws Exception {
        return java.time.ZoneId.systemDefault().toString();
    }
}
