// verdict: STOPPED SIZE
public class ReturnSelfContaining {
    public Object run() throws Exception {
        java.util.List<Object> list = new java.util.ArrayList<Object>();
        list.add(list);
        return list;
    }
}
