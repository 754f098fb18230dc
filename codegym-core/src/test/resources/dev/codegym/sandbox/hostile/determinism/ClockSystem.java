// verdict: REJECTED
public class ClockSystem {
    public Object run() throws Exception {
        return java.time.Clock.systemUTC().millis();
    }
}
