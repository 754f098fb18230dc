// verdict: RETURNED *
public class MessageOfLongNumber {
    public Object run() throws Exception {
        try {
            return Integer.parseInt("99999999999");
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
