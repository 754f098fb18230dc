// verdict: REJECTED
public class ChanceSplittable {
    public Object run() throws Exception {
        return new java.util.SplittableRandom().nextInt();
    }
}
