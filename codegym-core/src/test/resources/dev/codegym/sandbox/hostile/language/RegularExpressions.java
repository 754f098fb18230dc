// verdict: RETURNED a#b#c#[a, b, c]true
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RegularExpressions {
    public Object run() throws Exception {
        return "a1b22c333".replaceAll("[0-9]+", "#") + Arrays.toString("a, b,c".split(",\\s*")) + "2020-01-02".matches("\\d{4}-\\d\\d-\\d\\d");
    }
}
