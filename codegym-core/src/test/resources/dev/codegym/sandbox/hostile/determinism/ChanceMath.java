// verdict: REJECTED
public class ChanceMath {
    public Object run() throws Exception {
        return Math.random();
    }
}
