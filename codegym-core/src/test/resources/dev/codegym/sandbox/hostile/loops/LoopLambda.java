// verdict: STOPPED FUEL
import java.util.*;

public class LoopLambda {
    public Object run() throws Exception {
        Runnable r = () -> {
            while (true) {
            }
        };
        r.run();
        return 1;
    }
}
