// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnBits {
    public Object run() throws Exception {
        return new BitSet();
    }
}
