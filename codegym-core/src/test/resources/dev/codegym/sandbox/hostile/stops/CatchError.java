// verdict: STOPPED FUEL
public class CatchError {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                n += loop();
            } catch (Error e) {
                n++;
            }
        }
    }
}
