// verdict: THREW
public class ArrayStore {
    public Object run() throws Exception {
        Object[] a = new String[1];
        a[0] = 1;
        return 1;
    }
}
