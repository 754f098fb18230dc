// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class GaussianSeeded {
    public Object run() throws Exception {
        return new Random(42).nextGaussian() + " " + new Random(42).nextInt(100) + " " + new Random(7).nextDouble();
    }
}
