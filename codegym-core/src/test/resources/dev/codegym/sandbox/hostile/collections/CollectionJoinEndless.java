// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionJoinEndless {
    static class Endless implements Iterable<String> {
        public Iterator<String> iterator() {
            return new Iterator<String>() {
                public boolean hasNext() {
                    return true;
                }

                public String next() {
                    return "x";
                }
            };
        }
    }

    public Object run() throws Exception {
        return String.join("", new Endless()).length();
    }
}
