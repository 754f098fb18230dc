// verdict: STOPPED FUEL ALLOCATION
public class NumberDecodeText {
    public Object run() throws Exception {
        String s = "0x" + "0".repeat(1000000);
        int n = 0;
        while (true) {
            n += Integer.decode(s);
        }
    }
}
