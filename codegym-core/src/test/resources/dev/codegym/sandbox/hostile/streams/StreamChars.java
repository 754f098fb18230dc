// verdict: STOPPED FUEL
public class StreamChars {
    public Object run() throws Exception {
        String s = "ab".repeat(500000);
        long sum = 0;
        while (true) {
            sum += s.chars().filter(c -> c == 1).count();
        }
    }
}
