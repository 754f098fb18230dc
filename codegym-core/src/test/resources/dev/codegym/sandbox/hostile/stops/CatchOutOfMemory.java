// verdict: REJECTED
public class CatchOutOfMemory {
    public Object run() throws Exception {
        try { return new int[Integer.MAX_VALUE]; } catch (OutOfMemoryError e) { return 1; }
    }
}
