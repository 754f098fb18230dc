// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamFlatCollections {
    public Object run() throws Exception {
        List<Integer> list = Collections.nCopies(4000, 1);
        return list.stream().flatMap(x -> list.stream()).flatMap(x -> list.stream()).count();
    }
}
