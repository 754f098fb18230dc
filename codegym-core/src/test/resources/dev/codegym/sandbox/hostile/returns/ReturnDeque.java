// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnDeque {
    public Object run() throws Exception {
        return new ArrayDeque<Object>();
    }
}
