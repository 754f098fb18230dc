// verdict: STOPPED FUEL
import java.util.*;

public class CollectionForEachEndless {
    static class Endless implements Iterable<String> {
        public Iterator<String> iterator() {
            return new Iterator<String>() {
                public boolean hasNext() {
                    return true;
                }

                public String next() {
                    return null;
                }
            };
        }
    }

    public Object run() throws Exception {
        new Endless().forEach(x -> { });
        return 1;
    }
}
