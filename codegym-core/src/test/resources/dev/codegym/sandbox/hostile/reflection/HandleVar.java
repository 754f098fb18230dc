// verdict: REJECTED
public class HandleVar {
    public Object run() throws Exception {
        return java.lang.invoke.MethodHandles.arrayElementVarHandle(int[].class);
    }
}
