// verdict: THREW
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnStaleSubList {
    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>(Arrays.asList(1, 2, 3));
        List<Object> view = list.subList(0, 3);
        list.add(4);
        return view;
    }
}
