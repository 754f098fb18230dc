// verdict: STOPPED FUEL
public class LoopStaticInitializer {
    static int x;

    static {
        while (x == 0) { }
    }

    public Object run() {
        return x;
    }
}
