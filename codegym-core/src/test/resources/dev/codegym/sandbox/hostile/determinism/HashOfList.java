// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfList {
    public Object run() throws Exception {
        return new ArrayList<Object>(Arrays.asList(new Object(), this)).hashCode();
    }
}
