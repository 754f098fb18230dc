// verdict: REJECTED
public class ExceptionPrints {
    public Object run() throws Exception {
        new RuntimeException().printStackTrace();
        return 1;
    }
}
