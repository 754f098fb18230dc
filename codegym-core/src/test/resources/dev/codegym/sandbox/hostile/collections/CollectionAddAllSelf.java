// verdict: STOPPED FUEL ALLOCATION
public class CollectionAddAllSelf {
    public Object run() throws Exception {
        java.util.List<Object> list = new java.util.ArrayList<Object>();
        list.add(1);
        while (true) {
            list.addAll(new java.util.ArrayList<Object>(list));
        }
    }
}
