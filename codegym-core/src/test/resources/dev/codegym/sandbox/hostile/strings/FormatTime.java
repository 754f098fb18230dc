// verdict: REJECTED
public class FormatTime {
    public Object run() throws Exception {
        return String.format("%tY", new java.util.Date());
    }
}
