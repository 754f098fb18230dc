// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListShuffle {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>();
        for (int i = 0; i < 100000; i++) {
            list.add(i);
        }
        Random random = new Random(1);
        int n = 0;
        while (true) {
            Collections.shuffle(list, random);
        }
    }
}
