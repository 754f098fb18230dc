// verdict: STOPPED ALLOCATION
public class CollectionQueueCapacity {
    public Object run() throws Exception {
        return new java.util.PriorityQueue<Object>(2000000000).size();
    }
}
