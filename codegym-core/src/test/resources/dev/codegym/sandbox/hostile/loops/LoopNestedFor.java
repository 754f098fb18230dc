// verdict: STOPPED FUEL
public class LoopNestedFor {
    public Object run() throws Exception {
        int n = 0;
        for (long i = 0; i < 1L << 40; i++) {
            for (long j = 0; j < 1L << 40; j++) {
                n++;
            }
        }
        return n;
    }
}
