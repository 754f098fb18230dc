// verdict: RETURNED *
public class NotANumberBits {
    public Object run() throws Exception {
        return Double.doubleToRawLongBits(0.0 / (1 - 1)) + " " + Float.floatToRawIntBits(0.0f / (1 - 1));
    }
}
