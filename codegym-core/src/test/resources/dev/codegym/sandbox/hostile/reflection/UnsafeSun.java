// verdict: REJECTED | NOT_COMPILED
public class UnsafeSun {
    public Object run() throws Exception {
        return sun.misc.Unsafe.getUnsafe();
    }
}
