// verdict: STOPPED FUEL
public class ExponentialComparator {
    public Object run() throws Exception {
        java.util.Comparator<Integer> order = java.util.Comparator.naturalOrder();
        for (int i = 0; i < 60; i++) order = order.thenComparing(order);
        return order.compare(1, 1);
    }
}
