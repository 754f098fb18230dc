// verdict: STOPPED FUEL
public class LoopAccessor {
    record R(int x) {
        public int x() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        return new R(1).toString() + new R(1).x();
    }
}
