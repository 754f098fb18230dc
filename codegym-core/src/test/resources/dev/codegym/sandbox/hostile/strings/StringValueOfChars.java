// verdict: STOPPED ALLOCATION
public class StringValueOfChars {
    public Object run() throws Exception {
        char[] c = new char[4000000];
        Object[] all = new Object[100];
        for (int i = 0;; i++) {
            all[i % 100] = String.valueOf(c);
        }
    }
}
