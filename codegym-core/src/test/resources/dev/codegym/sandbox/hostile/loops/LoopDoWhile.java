// verdict: STOPPED FUEL
public class LoopDoWhile {
    public Object run() throws Exception {
        int i = 0;
        do { i++; } while (i != -1 || i == -1);
        return i;
    }
}
