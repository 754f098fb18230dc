// verdict: STOPPED FUEL
public class ArrayCopy {
    public Object run() throws Exception {
        int[] a = new int[4000000];
        int n = 0;
        while (true) {
            System.arraycopy(a, 0, a, 1, 3999999);
        }
    }
}
