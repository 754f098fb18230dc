// verdict: STOPPED FUEL ALLOCATION
public class LoopException {
    public Object run() throws Exception {
        int n = 0;
        int[] a = new int[1];
        while (true) {
            try {
                a[n++ + 5] = 1;
            } catch (ArrayIndexOutOfBoundsException e) {
                n = 0;
            }
        }
    }
}
