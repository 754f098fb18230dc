// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionGuestList {
    static class Item {
        final List<Object> list;

        Item(List<Object> list) {
            this.list = list;
        }

        public int hashCode() {
            return list.hashCode();
        }
    }

    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>();
        list.add(new Item(list));
        return list.hashCode();
    }
}
