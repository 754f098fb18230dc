// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnLambda {
    public Object run() throws Exception {
        Runnable r = () -> { };
        return r;
    }
}
