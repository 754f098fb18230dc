// verdict: REJECTED
public class SerializeObject {
    public Object run() throws Exception {
        new java.io.ObjectOutputStream(new java.io.ByteArrayOutputStream()).writeObject("x");
        return 1;
    }
}
