// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionRunnable {
    void run2() {
        Runnable r = () -> run2();
        r.run();
    }

    public Object run() throws Exception {
        run2();
        return 1;
    }
}
