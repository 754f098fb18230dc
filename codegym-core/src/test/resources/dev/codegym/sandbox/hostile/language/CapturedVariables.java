// verdict: RETURNED 3c6
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CapturedVariables {
    int field = 5;

    public Object run() throws Exception {
        int a = 1;
        long b = 2;
        String c = "c";
        Supplier<String> s = () -> a + b + c + field;
        Runnable r = () -> field += a;
        r.run();
        return s.get();
    }
}
