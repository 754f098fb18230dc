// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfRandom {
    public Object run() throws Exception {
        return new Random(1).hashCode();
    }
}
