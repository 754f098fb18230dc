// verdict: RETURNED * | REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LambdaPrinted {
    public Object run() throws Exception {
        Runnable r = () -> { };
        return r.toString();
    }
}
