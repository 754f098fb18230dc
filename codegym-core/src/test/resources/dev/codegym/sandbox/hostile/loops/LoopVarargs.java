// verdict: STOPPED FUEL ALLOCATION
public class LoopVarargs {
    static int of(int... values) {
        return values.length;
    }

    public Object run() throws Exception {
        int n = 0;
        while (true) {
            n += of(1, 2, 3);
        }
    }
}
