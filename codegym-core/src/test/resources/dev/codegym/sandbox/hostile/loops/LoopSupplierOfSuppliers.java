// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LoopSupplierOfSuppliers {
    public Object run() throws Exception {
        Supplier<Supplier<Integer>> s = () -> () -> {
            while (true) {
            }
        };
        return s.get().get();
    }
}
