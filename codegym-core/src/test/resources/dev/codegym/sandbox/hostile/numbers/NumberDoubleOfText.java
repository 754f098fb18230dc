// verdict: STOPPED FUEL ALLOCATION
public class NumberDoubleOfText {
    public Object run() throws Exception {
        String s = "1".repeat(1000000);
        int n = 0;
        while (true) {
            n += Double.parseDouble(s) > 1 ? 1 : 0;
        }
    }
}
