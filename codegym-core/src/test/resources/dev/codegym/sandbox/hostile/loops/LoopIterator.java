// verdict: STOPPED FUEL
public class LoopIterator {
    public Object run() throws Exception {
        for (Object o : new Iterable<Object>() {
            public java.util.Iterator<Object> iterator() {
                return new java.util.Iterator<Object>() {
                    public boolean hasNext() { return true; }
                    public Object next() { return null; }
                    public void remove() { }
                };
            }
        }) { }
        return 1;
    }
}
