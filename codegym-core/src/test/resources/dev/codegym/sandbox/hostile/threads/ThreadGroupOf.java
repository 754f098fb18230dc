// verdict: REJECTED
public class ThreadGroupOf {
    public Object run() throws Exception {
        return new ThreadGroup("x");
    }
}
