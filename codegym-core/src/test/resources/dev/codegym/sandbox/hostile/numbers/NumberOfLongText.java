// verdict: STOPPED FUEL
public class NumberOfLongText {
    public Object run() throws Exception {
        String s = "0".repeat(1000000) + "1";
        int n = 0;
        while (true) {
            n += Integer.parseInt(s);
        }
    }
}
