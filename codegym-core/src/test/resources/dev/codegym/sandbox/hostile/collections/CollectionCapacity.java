// verdict: STOPPED ALLOCATION
public class CollectionCapacity {
    public Object run() throws Exception {
        return new java.util.ArrayList<Object>(2000000000).size();
    }
}
