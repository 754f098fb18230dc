// verdict: STOPPED FUEL ALLOCATION
public class StreamGenerate {
    public Object run() throws Exception {
        return java.util.stream.Stream.generate(new java.util.function.Supplier<Integer>() { public Integer get() { return 1; } }).count();
    }
}
