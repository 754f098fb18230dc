// verdict: STOPPED ALLOCATION
public class StringSubstringHoard {
    public Object run() throws Exception {
        String s = "a".repeat(1000000);
        Object[] all = new Object[1000000];
        for (int i = 0;; i++) {
            all[i] = s.substring(1);
        }
    }
}
