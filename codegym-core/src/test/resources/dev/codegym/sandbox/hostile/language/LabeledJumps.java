// verdict: RETURNED 50
public class LabeledJumps {
    public Object run() throws Exception {
        int n = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                if (j == 5) {
                    continue outer;
                }
                if (i == 5) {
                    break outer;
                }
                n += j;
            }
        }
        return n;
    }
}
