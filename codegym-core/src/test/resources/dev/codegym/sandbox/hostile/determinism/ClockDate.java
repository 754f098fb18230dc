// verdict: REJECTED
public class ClockDate {
    public Object run() throws Exception {
        return new java.util.Date().toString();
    }
}
