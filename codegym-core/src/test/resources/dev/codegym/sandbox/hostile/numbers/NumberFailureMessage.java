// verdict: STOPPED FUEL ALLOCATION
public class NumberFailureMessage {
    public Object run() throws Exception {
        String s = "x".repeat(1000000);
        String all = "";
        while (true) {
            try {
                Integer.parseInt(s);
            } catch (NumberFormatException e) {
                all += e.getMessage();
            }
        }
    }
}
