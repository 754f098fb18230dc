// verdict: RETURNED *
public class HashFormatted {
    public Object run() throws Exception {
        return String.format("%h HashFormatted", new Object(), new Object());
    }
}
