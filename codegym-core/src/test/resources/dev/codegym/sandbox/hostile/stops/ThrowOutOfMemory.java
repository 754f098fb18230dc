// verdict: REJECTED
public class ThrowOutOfMemory {
    public Object run() throws Exception {
        throw new OutOfMemoryError();
    }
}
