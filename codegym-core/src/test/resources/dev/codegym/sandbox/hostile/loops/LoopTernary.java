// verdict: STOPPED FUEL
public class LoopTernary {
    public Object run() throws Exception {
        int n = 0;
        while (n >= 0 ? n < 5 : n > 5) {
            n = n == 4 ? 0 : n + 1;
        }
        return n;
    }
}
