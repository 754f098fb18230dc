// verdict: STOPPED DEPTH
import java.util.*;

public class DeepMutualLists {
    public Object run() throws Exception {
        List<Object> a = new ArrayList<Object>();
        List<Object> b = new ArrayList<Object>();
        a.add(b);
        b.add(a);
        return a.toString();
    }
}
