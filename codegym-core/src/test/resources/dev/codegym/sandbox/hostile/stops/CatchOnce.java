// verdict: STOPPED FUEL
public class CatchOnce {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } catch (Throwable t) {
            return 1;
        }
    }
}
