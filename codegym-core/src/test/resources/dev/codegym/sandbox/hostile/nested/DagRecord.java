// verdict: STOPPED FUEL
public class DagRecord {
    record Pair(Object left, Object right) {}

    public Object run() {
        Object pair = 1;
        for (int i = 0; i < 60; i++) {
            pair = new Pair(pair, pair);
        }
        return pair.hashCode();
    }
}
