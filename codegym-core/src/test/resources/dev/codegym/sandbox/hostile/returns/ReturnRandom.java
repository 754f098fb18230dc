// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnRandom {
    public Object run() throws Exception {
        return new Random(1);
    }
}
