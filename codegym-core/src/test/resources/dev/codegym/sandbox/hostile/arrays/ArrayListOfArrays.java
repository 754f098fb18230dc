// verdict: STOPPED ALLOCATION
public class ArrayListOfArrays {
    public Object run() throws Exception {
        Object[] hoard = new Object[100000];
        for (int i = 0;; i++) {
            hoard[i % 100000] = new long[1000];
            hoard = hoard.clone();
        }
    }
}
