// verdict: REJECTED
public class FieldUpdater {
    public Object run() throws Exception {
        return new java.util.concurrent.atomic.LongAdder().sum();
    }
}
