// verdict: RETURNED -2147483648
public class NumberMinimumDivided {
    public Object run() throws Exception {
        int a = Integer.MIN_VALUE;
        int b = -1;
        return a / b + a % b;
    }
}
