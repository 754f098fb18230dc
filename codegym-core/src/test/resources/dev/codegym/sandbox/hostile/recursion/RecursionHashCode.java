// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionHashCode {
    public int hashCode() {
        return Objects.hash(this);
    }

    public Object run() throws Exception {
        return hashCode();
    }
}
