// verdict: RETURNED *
public class DigitsOfFloats {
    public Object run() throws Exception {
        return 1.1e-5f + " " + 3.4028235e38f + " " + 1.4e-45f + " " + 8.41E21f + " " + 2.0e-3f;
    }
}
