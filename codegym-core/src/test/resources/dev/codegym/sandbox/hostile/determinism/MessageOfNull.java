// verdict: RETURNED *
public class MessageOfNull {
    public Object run() throws Exception {
        String s = null;
        try {
            return s.length();
        } catch (NullPointerException e) {
            return "" + e.getMessage();
        }
    }
}
