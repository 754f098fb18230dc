// verdict: RETURNED 1
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StaticEnumMap {
    enum E {
        A
    }

    static final Map<E, Integer> M = new EnumMap<E, Integer>(E.class);

    public Object run() throws Exception {
        M.put(E.A, M.getOrDefault(E.A, 0) + 1);
        return M.get(E.A);
    }
}
