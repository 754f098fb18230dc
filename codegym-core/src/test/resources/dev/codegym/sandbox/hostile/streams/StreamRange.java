// verdict: STOPPED FUEL
public class StreamRange {
    public Object run() throws Exception {
        return java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum();
    }
}
