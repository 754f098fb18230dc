// verdict: STOPPED FUEL
public class RegexPolynomial {
    public Object run() throws Exception {
        return "a".repeat(5000).matches("a*a*a*a*a*b");
    }
}
