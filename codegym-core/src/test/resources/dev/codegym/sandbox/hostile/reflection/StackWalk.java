// verdict: REJECTED
public class StackWalk {
    public Object run() throws Exception {
        return StackWalker.getInstance().toString();
    }
}
