// verdict: REJECTED | NOT_COMPILED
public class UnsafeJdk {
    public Object run() throws Exception {
        return jdk.internal.misc.Unsafe.getUnsafe();
    }
}
