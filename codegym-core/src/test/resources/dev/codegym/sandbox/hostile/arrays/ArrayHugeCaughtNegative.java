// verdict: STOPPED ALLOCATION
public class ArrayHugeCaughtNegative {
    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                n += new int[-1].length;
            } catch (NegativeArraySizeException e) {
                n += new int[n + (1 << n % 31)].length;
            }
        }
    }
}
