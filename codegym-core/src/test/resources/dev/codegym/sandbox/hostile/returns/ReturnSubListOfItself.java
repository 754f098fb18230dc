// verdict: STOPPED SIZE
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnSubListOfItself {
    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>();
        list.add(1);
        list.set(0, list.subList(0, 1));
        return list;
    }
}
