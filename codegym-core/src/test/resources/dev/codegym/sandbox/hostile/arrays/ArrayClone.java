// verdict: STOPPED ALLOCATION
public class ArrayClone {
    public Object run() throws Exception {
        int[] a = new int[1000000];
        while (true) {
            a = (int[]) a.clone();
        }
    }
}
