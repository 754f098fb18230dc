// verdict: REJECTED
public class SerializeHook implements java.io.Serializable {
    private void writeObject(java.io.ObjectOutputStream out) {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return 1;
    }
}
