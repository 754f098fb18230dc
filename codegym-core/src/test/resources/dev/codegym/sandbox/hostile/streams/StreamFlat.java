// verdict: STOPPED FUEL
public class StreamFlat {
    public Object run() throws Exception {
        return java.util.stream.IntStream.range(0, 1000000).flatMap(i -> java.util.stream.IntStream.range(0, 1000000)).sum();
    }
}
