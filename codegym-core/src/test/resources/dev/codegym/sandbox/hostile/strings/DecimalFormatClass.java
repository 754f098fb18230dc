// verdict: REJECTED
public class DecimalFormatClass {
    public Object run() throws Exception {
        return new java.text.DecimalFormat("0".repeat(1000)).format(1);
    }
}
