// verdict: STOPPED ALLOCATION
public class FormatExponent {
    public Object run() throws Exception {
        return String.format("%.2000000000e", 1.0).length();
    }
}
