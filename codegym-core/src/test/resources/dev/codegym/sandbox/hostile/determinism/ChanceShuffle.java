// verdict: REJECTED
public class ChanceShuffle {
    public Object run() throws Exception {
        java.util.Collections.shuffle(new java.util.ArrayList<Integer>());
        return 1;
    }
}
