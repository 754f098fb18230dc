// verdict: REJECTED
public class NativeStatic {
    static native int f();

    public Object run() throws Exception {
        return f();
    }
}
