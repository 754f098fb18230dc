// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfPattern {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("a").hashCode();
    }
}
