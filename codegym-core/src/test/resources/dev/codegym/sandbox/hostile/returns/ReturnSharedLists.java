// verdict: STOPPED SIZE
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnSharedLists {
    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>();
        list.add(1);
        for (int i = 0; i < 60; i++) {
            list = new ArrayList<Object>(Arrays.asList(list, list));
        }
        return list;
    }
}
