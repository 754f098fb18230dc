// verdict: STOPPED ALLOCATION
public class FormatGeneral {
    public Object run() throws Exception {
        return String.format("%.2000000000g", 1.0).length();
    }
}
