// verdict: THREW
public class ThrowLongMessage {
    public Object run() {
        throw new IllegalStateException("0123456789".repeat(100000));
    }
}
