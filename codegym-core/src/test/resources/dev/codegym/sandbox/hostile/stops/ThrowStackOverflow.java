// verdict: REJECTED
public class ThrowStackOverflow {
    public Object run() throws Exception {
        throw new StackOverflowError();
    }
}
