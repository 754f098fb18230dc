// verdict: STOPPED SIZE
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnSharedText {
    public Object run() throws Exception {
        return Collections.nCopies(1000, "x".repeat(100000));
    }
}
