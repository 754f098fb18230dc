// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MessageOfCast {
    public Object run() throws Exception {
        Object o = this;
        try {
            return ((Runnable) o).toString();
        } catch (ClassCastException e) {
            return e.getMessage();
        }
    }
}
