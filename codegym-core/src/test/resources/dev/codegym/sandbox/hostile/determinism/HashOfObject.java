// verdict: RETURNED *
public class HashOfObject {
    public Object run() throws Exception {
        return new Object().hashCode() + " " + new Object().hashCode();
    }
}
