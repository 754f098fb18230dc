// verdict: REJECTED
public class ChanceRandom {
    public Object run() throws Exception {
        return new java.util.Random().nextInt();
    }
}
