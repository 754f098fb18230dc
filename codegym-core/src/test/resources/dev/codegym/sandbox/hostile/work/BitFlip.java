// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class BitFlip {
    public Object run() throws Exception {
        BitSet bits = new BitSet(50000000);
        int n = 0;
        while (true) {
            bits.flip(0, 49999999);
        }
    }
}
