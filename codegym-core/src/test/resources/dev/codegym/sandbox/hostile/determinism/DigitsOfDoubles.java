// verdict: RETURNED *
public class DigitsOfDoubles {
    public Object run() throws Exception {
        return 2.0E-3 + " " + 2e23 + " " + 8.41E21 + " " + 2.2250738585072014E-308 + " " + 4.9e-324 + " " + 1.0E23 + " " + 5.0e-324 + " " + 9.999999999999999e22;
    }
}
