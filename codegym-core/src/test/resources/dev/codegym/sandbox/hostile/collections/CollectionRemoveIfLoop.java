// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollectionRemoveIfLoop {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Arrays.asList(1, 2));
        list.removeIf(x -> { while (true) { } });
        return 1;
    }
}
