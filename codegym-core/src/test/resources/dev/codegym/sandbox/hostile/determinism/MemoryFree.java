// verdict: REJECTED
public class MemoryFree {
    public Object run() throws Exception {
        return Runtime.getRuntime().freeMemory();
    }
}
