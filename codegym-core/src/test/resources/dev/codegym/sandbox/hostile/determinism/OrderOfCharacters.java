// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfCharacters {
    public Object run() throws Exception {
        Map<Character, Integer> map = new HashMap<Character, Integer>();
        for (char c : "the quick brown fox".toCharArray()) {
            map.merge(c, 1, Integer::sum);
        }
        return map.toString();
    }
}
