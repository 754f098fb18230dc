// verdict: REJECTED
public class ChanceUuid {
    public Object run() throws Exception {
        return java.util.UUID.randomUUID().toString();
    }
}
