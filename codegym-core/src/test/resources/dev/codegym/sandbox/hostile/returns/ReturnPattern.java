// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnPattern {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("a");
    }
}
