// verdict: REJECTED
public class RuntimeCollect {
    public Object run() throws Exception {
        Runtime.getRuntime().gc();
        return 1;
    }
}
