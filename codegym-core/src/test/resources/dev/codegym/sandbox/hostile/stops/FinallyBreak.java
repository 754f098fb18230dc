// verdict: STOPPED FUEL
public class FinallyBreak {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                n += loop();
            } finally {
                break;
            }
        }
        return n;
    }
}
