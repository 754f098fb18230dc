// verdict: REJECTED
public class QueueBlocking {
    public Object run() throws Exception {
        return new java.util.concurrent.LinkedBlockingQueue<Object>().take();
    }
}
