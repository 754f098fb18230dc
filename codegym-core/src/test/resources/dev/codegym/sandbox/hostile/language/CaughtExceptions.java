// verdict: RETURNED AACRR
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CaughtExceptions {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            try {
                switch (i) {
                    case 0:
                        s.append(1 / (i * 0));
                        break;
                    case 1:
                        s.append(new int[1][i].length + ((Object[]) null).length);
                        break;
                    case 2:
                        s.append((Integer) (Object) "x");
                        break;
                    case 3:
                        s.append(Integer.parseInt("x"));
                        break;
                    default:
                        s.append(new ArrayList<>().iterator().next());
                }
            } catch (ArithmeticException | NullPointerException e) {
                s.append("A");
            } catch (ClassCastException e) {
                s.append("C");
            } catch (RuntimeException e) {
                s.append("R");
            }
        }
        return s.toString();
    }
}
