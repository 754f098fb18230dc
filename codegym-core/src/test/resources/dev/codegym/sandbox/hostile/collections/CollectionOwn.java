// verdict: REJECTED
public abstract class CollectionOwn implements java.util.Collection<Object> {
    public Object run() throws Exception {
        return 1;
    }
}
