// verdict: STOPPED FUEL
public class NumberLongOfText {
    public Object run() throws Exception {
        String s = "0".repeat(1000000) + "1";
        int n = 0;
        while (true) {
            n += Long.parseLong(s) + Long.valueOf(s, 2);
        }
    }
}
