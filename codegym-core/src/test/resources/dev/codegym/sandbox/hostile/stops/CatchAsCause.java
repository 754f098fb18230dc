// verdict: STOPPED FUEL
public class CatchAsCause {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } catch (Throwable t) {
            throw new RuntimeException(t);
        }
    }
}
