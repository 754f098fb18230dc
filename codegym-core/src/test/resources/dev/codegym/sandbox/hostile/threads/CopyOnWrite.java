// verdict: REJECTED
public class CopyOnWrite {
    public Object run() throws Exception {
        return new java.util.concurrent.CopyOnWriteArrayList<Object>().size();
    }
}
