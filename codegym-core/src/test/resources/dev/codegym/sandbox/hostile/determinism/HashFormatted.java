// verdict: RETURNED *
public class HashFormatted {
    public Object run() throws Exception {
        return String.format("%h %s", new Object(), new Object());
    }
}
