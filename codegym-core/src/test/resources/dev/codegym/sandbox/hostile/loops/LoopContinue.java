// verdict: STOPPED FUEL
public class LoopContinue {
    public Object run() throws Exception {
        outer:
        for (;;) {
            for (int i = 0;; i++) {
                if (i > 3) {
                    continue outer;
                }
            }
        }
    }
}
