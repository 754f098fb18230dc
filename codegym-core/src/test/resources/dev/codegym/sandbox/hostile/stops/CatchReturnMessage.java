// verdict: STOPPED FUEL
public class CatchReturnMessage {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } catch (Throwable t) {
            return t.toString();
        }
    }
}
