// verdict: RETURNED *
public class MessageOfNumber {
    public Object run() throws Exception {
        try {
            return Integer.parseInt("zz", 16);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
