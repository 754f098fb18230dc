// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class TextTokens {
    public Object run() throws Exception {
        String a = "a ".repeat(300000);
        int n = 0;
        while (true) {
            n += new StringTokenizer(a).countTokens();
        }
    }
}
