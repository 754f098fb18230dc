// verdict: REJECTED
public class RuntimeMemory {
    public Object run() throws Exception {
        return Runtime.getRuntime().totalMemory();
    }
}
