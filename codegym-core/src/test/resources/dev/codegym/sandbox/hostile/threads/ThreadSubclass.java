// verdict: REJECTED
public class ThreadSubclass extends Thread {
    public Object run2() {
        start();
        return 1;
    }
}
