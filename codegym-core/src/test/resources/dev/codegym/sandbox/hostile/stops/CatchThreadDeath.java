// verdict: REJECTED
public class CatchThreadDeath {
    public Object run() throws Exception {
        try { throw new ThreadDeath(); } catch (ThreadDeath e) { return 1; }
    }
}
