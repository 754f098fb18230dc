// verdict: REJECTED
public class SerializeRead {
    public Object run() throws Exception {
        return new java.io.ObjectInputStream(null).readObject();
    }
}
