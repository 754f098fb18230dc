// verdict: RETURNED *
public class MessageOfExact {
    public Object run() throws Exception {
        try {
            return Math.addExact(Integer.MAX_VALUE, 1);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
