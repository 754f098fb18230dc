// verdict: STOPPED ALLOCATION
public class AllocationFinally {
    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                n += new long[10000000].length;
            } finally {
                continue;
            }
        }
    }
}
