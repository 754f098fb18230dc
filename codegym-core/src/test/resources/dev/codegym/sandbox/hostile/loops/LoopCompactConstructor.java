// verdict: STOPPED FUEL
public class LoopCompactConstructor {
    record R(int x) {
        R {
            while (x < 2) {
            }
        }
    }

    public Object run() throws Exception {
        return new R(1).x();
    }
}
