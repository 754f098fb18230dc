// verdict: STOPPED FUEL
import java.util.*;

public class CollectionForEachRemaining {
    static class Endless implements Iterator<String> {
        public boolean hasNext() {
            return true;
        }

        public String next() {
            return null;
        }
    }

    public Object run() throws Exception {
        new Endless().forEachRemaining(x -> { });
        return 1;
    }
}
