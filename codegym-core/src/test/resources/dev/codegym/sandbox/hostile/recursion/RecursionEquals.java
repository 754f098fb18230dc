// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionEquals {
    public boolean equals(Object other) {
        return Objects.equals(other, this);
    }

    public Object run() throws Exception {
        return equals(new RecursionEquals());
    }
}
