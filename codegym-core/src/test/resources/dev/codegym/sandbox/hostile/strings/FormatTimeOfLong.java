// verdict: THREW | RETURNED 1970
public class FormatTimeOfLong {
    public Object run() throws Exception {
        return String.format("%tY", 0L);
    }
}
