// verdict: STOPPED FUEL
public class DagRecordEquals {
    record Pair(Object left, Object right) {}

    static Object dag() {
        Object pair = 1;
        for (int i = 0; i < 60; i++) {
            pair = new Pair(pair, pair);
        }
        return pair;
    }

    public Object run() {
        return dag().equals(dag());
    }
}
