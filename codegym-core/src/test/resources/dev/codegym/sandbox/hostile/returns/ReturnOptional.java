// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnOptional {
    public Object run() throws Exception {
        return Optional.of(1);
    }
}
