// verdict: REJECTED
public class ObjectNotify {
    public Object run() throws Exception {
        notifyAll();
        return 1;
    }
}
