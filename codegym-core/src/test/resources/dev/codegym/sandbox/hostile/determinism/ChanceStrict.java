// verdict: REJECTED
public class ChanceStrict {
    public Object run() throws Exception {
        return StrictMath.random();
    }
}
