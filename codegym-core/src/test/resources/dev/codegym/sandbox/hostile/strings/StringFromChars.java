// verdict: STOPPED ALLOCATION
public class StringFromChars {
    public Object run() throws Exception {
        char[] c = new char[4000000];
        Object[] all = new Object[100];
        for (int i = 0;; i++) {
            all[i % 100] = new String(c);
        }
    }
}
