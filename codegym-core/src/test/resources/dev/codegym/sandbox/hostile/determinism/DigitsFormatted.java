// verdict: RETURNED *
public class DigitsFormatted {
    public Object run() throws Exception {
        return String.format("%f %e %g %.3f %s", 8.41E21, 8.41E21, 2e-44, 0.0005, 8.41E21);
    }
}
