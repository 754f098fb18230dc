// verdict: RETURNED *
public class MessageOfFormat {
    public Object run() throws Exception {
        try {
            return String.format("%d", "x");
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
