// verdict: REJECTED
public class RuntimeExit {
    public Object run() throws Exception {
        Runtime.getRuntime().exit(1);
        return 1;
    }
}
