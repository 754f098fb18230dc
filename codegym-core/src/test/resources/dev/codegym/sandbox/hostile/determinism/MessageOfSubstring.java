// verdict: RETURNED *
public class MessageOfSubstring {
    public Object run() throws Exception {
        try {
            return "abc".substring(2, 1);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
