// verdict: STOPPED FUEL ALLOCATION
public class CollectionCopies {
    public Object run() throws Exception {
        return new java.util.ArrayList<Object>(java.util.Collections.nCopies(2000000000, 1)).size();
    }
}
