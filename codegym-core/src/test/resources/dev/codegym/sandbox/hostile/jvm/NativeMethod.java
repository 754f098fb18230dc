// verdict: REJECTED
public class NativeMethod {
    native int secret();

    public Object run() {
        return secret();
    }
}
