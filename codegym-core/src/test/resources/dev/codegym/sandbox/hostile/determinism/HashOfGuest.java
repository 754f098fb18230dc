// verdict: RETURNED *
public class HashOfGuest {
    public Object run() throws Exception {
        return hashCode() + " " + new HashOfGuest().hashCode();
    }
}
