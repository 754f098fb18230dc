// verdict: RETURNED *
public class MessageOfCharAt {
    public Object run() throws Exception {
        try {
            return "abc".charAt(5);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
