// verdict: STOPPED DEPTH FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamFilterDeep {
    public Object run() throws Exception {
        IntStream s = IntStream.of(1);
        for (int i = 0; i < 100000; i++) {
            s = s.filter(x -> true);
        }
        return s.sum();
    }
}
