// verdict: REJECTED
public class ProcessStart {
    public Object run() throws Exception {
        return new ProcessBuilder("id").start();
    }
}
