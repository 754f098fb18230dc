// verdict: STOPPED SIZE
public class ReturnSharedArrays {
    public Object run() throws Exception {
        Object[] a = {1};
        for (int i = 0; i < 60; i++) {
            a = new Object[] {a, a};
        }
        return a;
    }
}
