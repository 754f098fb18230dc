// verdict: STOPPED FUEL
import java.util.*;

public class StopInIteratorOfFor {
    static class Loops implements Iterable<Object> {
        public Iterator<Object> iterator() {
            loop();
            return null;
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        for (Object o : new Loops()) {
            return o;
        }
        return 1;
    }
}
