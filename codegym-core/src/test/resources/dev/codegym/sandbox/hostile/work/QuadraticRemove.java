// verdict: STOPPED FUEL
public class QuadraticRemove {
    public Object run() throws Exception {
        java.util.List<Integer> list = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 200000; i++) list.add(i);
        while (!list.isEmpty()) list.remove(0);
        return 1;
    }
}
