// verdict: RETURNED *
public class MessageOfBuilder {
    public Object run() throws Exception {
        try {
            return new StringBuilder("abc").deleteCharAt(5);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
