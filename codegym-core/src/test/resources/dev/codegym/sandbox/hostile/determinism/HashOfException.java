// verdict: RETURNED *
public class HashOfException {
    public Object run() throws Exception {
        return new RuntimeException().hashCode();
    }
}
