// verdict: STOPPED ALLOCATION
public class AllocationCaught {
    public Object run() throws Exception {
        Object[] hoard = new Object[1000];
        int n = 0;
        while (true) {
            try {
                hoard[n % 1000] = new long[10000000];
            } catch (Throwable t) {
                hoard = new Object[1000];
            }
            n++;
        }
    }
}
