// verdict: REJECTED
public class PropertyThroughColor {
    public Object run() throws Exception {
        return java.awt.Color.getColor("x");
    }
}
