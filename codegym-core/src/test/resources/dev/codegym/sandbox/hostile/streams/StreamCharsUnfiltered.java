// verdict: STOPPED FUEL ALLOCATION
public class StreamCharsUnfiltered {
    public Object run() throws Exception {
        String s = "ab".repeat(500000);
        long sum = 0;
        while (true) {
            sum += s.chars().sum();
        }
    }
}
