// verdict: STOPPED FUEL ALLOCATION
public class StringUpperGrows {
    public Object run() throws Exception {
        String s = "\u00df".repeat(1000000);
        int n = 0;
        while (true) {
            n += s.toUpperCase().length();
        }
    }
}
