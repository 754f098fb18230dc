// verdict: STOPPED DEPTH
public class DeepRecord {
    record Link(Object next) {}

    public Object run() {
        Object chain = 1;
        for (int i = 0; i < 100000; i++) {
            chain = new Link(chain);
        }
        return chain.hashCode();
    }
}
