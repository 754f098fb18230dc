// verdict: STOPPED FUEL
public class StreamTakeWhileLoop {
    public Object run() throws Exception {
        return java.util.stream.LongStream.range(0, Long.MAX_VALUE).takeWhile(x -> true).sum();
    }
}
