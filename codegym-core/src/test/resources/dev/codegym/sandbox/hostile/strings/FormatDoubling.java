// verdict: STOPPED ALLOCATION
public class FormatDoubling {
    public Object run() throws Exception {
        String s = "x";
        while (true) {
            s = String.format("%1$s%1$s", s);
        }
    }
}
