// verdict: RETURNED *
public class MessageWhenHot {
    public Object run() throws Exception {
        int with = 0;
        int[] a = new int[1];
        for (int i = 0; i < 20000; i++) {
            try {
                a[i % 7 + 1]++;
            } catch (ArrayIndexOutOfBoundsException e) {
                with += e.getMessage() == null ? 0 : 1;
            }
        }
        return with;
    }
}
