// verdict: STOPPED ALLOCATION
public class StreamJoining {
    public Object run() throws Exception {
        return java.util.Collections.nCopies(1000000, "0123456789012345678901234567890123456789012345678901234567890123456789".repeat(100)).stream().collect(java.util.stream.Collectors.joining()).length();
    }
}
