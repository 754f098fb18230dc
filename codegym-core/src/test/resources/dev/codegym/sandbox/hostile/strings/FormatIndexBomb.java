// verdict: STOPPED ALLOCATION
public class FormatIndexBomb {
    public Object run() throws Exception {
        String s = "x".repeat(10000);
        return String.format("%1$s".repeat(100000), s).length();
    }
}
