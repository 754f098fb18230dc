// verdict: STOPPED ALLOCATION
public class ObjectHoard {
    public Object run() throws Exception {
        java.util.LinkedList<Object> hoard = new java.util.LinkedList<Object>();
        while (true) {
            hoard.add(new Object());
        }
    }
}
