// verdict: STOPPED ALLOCATION
public class ArrayHoard {
    public Object run() throws Exception {
        java.util.List<Object> hoard = new java.util.ArrayList<Object>();
        while (true) {
            hoard.add(new int[10000]);
        }
    }
}
