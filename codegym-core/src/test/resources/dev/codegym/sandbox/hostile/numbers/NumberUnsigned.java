// verdict: STOPPED FUEL
public class NumberUnsigned {
    public Object run() throws Exception {
        String s = "0".repeat(1000000);
        int n = 0;
        while (true) {
            n += Long.parseUnsignedLong(s) + Integer.parseUnsignedInt(s);
        }
    }
}
