// verdict: STOPPED FUEL
public class StreamSkipHuge {
    public Object run() throws Exception {
        return java.util.stream.LongStream.range(0, Long.MAX_VALUE).skip(Long.MAX_VALUE - 10).sum();
    }
}
