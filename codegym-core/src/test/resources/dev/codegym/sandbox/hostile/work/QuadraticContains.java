// verdict: STOPPED FUEL
public class QuadraticContains {
    public Object run() throws Exception {
        java.util.List<Integer> list = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 100000; i++) list.add(i);
        int found = 0;
        for (int i = 0; i < 1000000; i++) if (list.contains(-i)) found++;
        return found;
    }
}
