// verdict: REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamBuilder {
    public Object run() throws Exception {
        return Stream.builder().add(1).build().count();
    }
}
