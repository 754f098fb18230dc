// verdict: RETURNED -1155869325
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StaticRandom {
    static final Random R = new Random(1);

    public Object run() throws Exception {
        return R.nextInt();
    }
}
