// verdict: STOPPED SIZE
public class ReturnCyclicArray {
    public Object run() throws Exception {
        Object[] a = new Object[1];
        a[0] = a;
        return a;
    }
}
