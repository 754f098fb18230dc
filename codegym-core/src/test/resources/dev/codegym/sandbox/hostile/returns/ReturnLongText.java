// verdict: STOPPED SIZE ALLOCATION
public class ReturnLongText {
    public Object run() throws Exception {
        return "x".repeat(10000001);
    }
}
