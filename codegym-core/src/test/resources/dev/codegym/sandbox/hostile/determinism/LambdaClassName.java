// verdict: RETURNED * | REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LambdaClassName {
    public Object run() throws Exception {
        Runnable r = () -> { };
        return r.getClass().getName();
    }
}
