// verdict: REJECTED
public class ClockCalendar {
    public Object run() throws Exception {
        return java.util.Calendar.getInstance().get(1);
    }
}
