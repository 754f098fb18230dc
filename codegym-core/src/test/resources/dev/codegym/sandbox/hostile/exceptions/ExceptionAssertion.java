// verdict: RETURNED 1 | THREW
public class ExceptionAssertion {
    public Object run() throws Exception {
        assert false : "x";
        return 1;
    }
}
