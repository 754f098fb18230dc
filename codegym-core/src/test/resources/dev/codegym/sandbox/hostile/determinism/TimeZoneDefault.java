// verdict: REJECTED
public class TimeZoneDefault {
    public Object run() throws Exception {
        return java.util.TimeZone.getDefault().getID();
    }
}
