// verdict: RETURNED 1
public class StaticInInterface {
    interface Shared {
        java.util.List<Object> ALL = new java.util.ArrayList<Object>();
    }

    public Object run() {
        Shared.ALL.add(1);
        return Shared.ALL.size();
    }
}
