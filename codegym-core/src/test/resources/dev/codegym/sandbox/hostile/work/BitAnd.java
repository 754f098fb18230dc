// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class BitAnd {
    public Object run() throws Exception {
        BitSet bits = new BitSet(50000000);
        bits.set(0, 49999999);
        int n = 0;
        while (true) {
            bits.and(bits);
            bits.or(bits);
        }
    }
}
