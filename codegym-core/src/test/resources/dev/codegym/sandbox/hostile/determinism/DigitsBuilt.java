// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DigitsBuilt {
    public Object run() throws Exception {
        return new StringBuilder().append(8.41E21).append(8.41E21f).toString() + Double.toString(2e-44) + String.valueOf(8.41E21) + Double.valueOf(8.41E21) + Arrays.toString(new double[] {8.41E21}) + Arrays.asList(8.41E21);
    }
}
