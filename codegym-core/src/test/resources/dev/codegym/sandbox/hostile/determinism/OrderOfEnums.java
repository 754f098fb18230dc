// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfEnums {
    enum E {
        A,
        B,
        C,
        D,
        F,
        G,
        H
    }

    public Object run() throws Exception {
        return new HashSet<E>(Arrays.asList(E.values())).toString();
    }
}
