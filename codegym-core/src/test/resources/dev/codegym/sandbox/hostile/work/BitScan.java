// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class BitScan {
    public Object run() throws Exception {
        BitSet bits = new BitSet(50000000);
        bits.set(49999999);
        int n = 0;
        while (true) {
            n += bits.nextSetBit(0);
        }
    }
}
