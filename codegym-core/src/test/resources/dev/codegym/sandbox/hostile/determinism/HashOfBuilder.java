// verdict: RETURNED *
public class HashOfBuilder {
    public Object run() throws Exception {
        return new StringBuilder().hashCode();
    }
}
