// verdict: REJECTED
public class HandleType {
    public Object run() throws Exception {
        return java.lang.invoke.MethodType.methodType(int.class).toString();
    }
}
