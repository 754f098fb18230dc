// verdict: STOPPED FUEL
import java.util.*;

public class StopInSupplier {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return Optional.empty().orElseGet(() -> loop());
    }
}
