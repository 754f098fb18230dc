// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StackSearchLong {
    public Object run() throws Exception {
        Stack<Integer> stack = new Stack<Integer>();
        for (int i = 0; i < 100000; i++) {
            stack.push(1);
        }
        int n = 0;
        while (true) {
            n += stack.search(2);
        }
    }
}
