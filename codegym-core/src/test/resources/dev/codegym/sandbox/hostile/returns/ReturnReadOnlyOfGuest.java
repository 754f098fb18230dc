// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnReadOnlyOfGuest {
    public Object run() throws Exception {
        return Collections.unmodifiableList(Arrays.asList(1, this));
    }
}
