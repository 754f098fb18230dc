// verdict: STOPPED FUEL ALLOCATION
public class RegexReplacementBomb {
    public Object run() throws Exception {
        String s = "a";
        while (true) {
            s = s.replaceAll("(a+)", "$1$1");
        }
    }
}
