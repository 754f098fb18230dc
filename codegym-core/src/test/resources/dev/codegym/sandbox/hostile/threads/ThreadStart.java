// verdict: REJECTED
public class ThreadStart {
    public Object run() throws Exception {
        new Thread(new Runnable() { public void run() { while (true) { } } }).start();
        return 1;
    }
}
