// verdict: THREW
public class NumberDivision {
    public Object run() throws Exception {
        return 1 / (1 - 1);
    }
}
