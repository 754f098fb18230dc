// verdict: STOPPED ALLOCATION
public class ArrayChurn {
    public Object run() throws Exception {
        int n = 0;
        while (true) {
            n += new int[100000].length;
        }
    }
}
