// verdict: STOPPED FUEL ALLOCATION
public class StreamIterate {
    public Object run() throws Exception {
        return java.util.stream.IntStream.iterate(1, i -> i).sum();
    }
}
