// verdict: STOPPED ALLOCATION
public class StringBuilderHoard {
    public Object run() throws Exception {
        Object[] all = new Object[1000000];
        for (int i = 0;; i++) {
            all[i] = new StringBuilder(1000);
        }
    }
}
