// verdict: REJECTED
public class HandleDefine {
    public Object run() throws Exception {
        return java.lang.invoke.MethodHandles.lookup().defineClass(new byte[10]);
    }
}
