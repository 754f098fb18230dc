// verdict: STOPPED FUEL
public class CatchSuppressed {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        RuntimeException hoard = new RuntimeException();
        while (true) {
            try {
                loop();
            } catch (Throwable t) {
                hoard.addSuppressed(t);
            }
        }
    }
}
