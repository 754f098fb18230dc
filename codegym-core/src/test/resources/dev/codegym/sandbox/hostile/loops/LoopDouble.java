// verdict: STOPPED FUEL
public class LoopDouble {
    public Object run() throws Exception {
        double d = 0;
        while (d != 1e16 + 1) {
            d++;
        }
        return d;
    }
}
