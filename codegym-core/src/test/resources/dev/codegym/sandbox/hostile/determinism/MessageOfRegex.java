// verdict: RETURNED *
public class MessageOfRegex {
    public Object run() throws Exception {
        try {
            return "a".matches("(");
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
