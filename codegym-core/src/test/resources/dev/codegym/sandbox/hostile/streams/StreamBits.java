// verdict: STOPPED FUEL
import java.util.*;

public class StreamBits {
    public Object run() throws Exception {
        BitSet bits = new BitSet();
        bits.set(0, 1000000);
        long sum = 0;
        while (true) {
            sum += bits.stream().sum();
        }
    }
}
