// verdict: THREW
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollectionForEachGrows {
    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>();
        list.add(1);
        list.forEach(x -> list.add(x));
        return list.size();
    }
}
