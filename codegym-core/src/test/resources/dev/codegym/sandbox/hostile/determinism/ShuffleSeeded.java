// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ShuffleSeeded {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(list, new Random(42));
        return list.toString();
    }
}
