// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnMapSubclass {
    static class Biting extends LinkedHashMap<Object, Object> {
        public int size() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        return new Biting();
    }
}
