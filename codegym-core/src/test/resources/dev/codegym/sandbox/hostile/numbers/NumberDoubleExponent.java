// verdict: STOPPED FUEL ALLOCATION
public class NumberDoubleExponent {
    public Object run() throws Exception {
        String s = "0." + "0".repeat(1000000) + "1e1000000";
        int n = 0;
        while (true) {
            n += Double.parseDouble(s) > 1 ? 1 : 0;
        }
    }
}
