// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfArray {
    public Object run() throws Exception {
        return new int[1].hashCode() + " " + new int[2] + " " + Arrays.toString(new Object[] {new int[3]});
    }
}
