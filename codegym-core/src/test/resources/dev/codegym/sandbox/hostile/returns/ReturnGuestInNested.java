// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnGuestInNested {
    public Object run() throws Exception {
        return Arrays.asList(1, Arrays.asList(new Object[] {Arrays.asList(this)}));
    }
}
