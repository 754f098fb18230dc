// verdict: STOPPED FUEL
import java.util.*;

public class StopInStreamInFinally {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            throw new RuntimeException();
        } finally {
            Arrays.asList(1, 2).stream().map(x -> loop()).forEach(x -> { });
        }
    }
}
