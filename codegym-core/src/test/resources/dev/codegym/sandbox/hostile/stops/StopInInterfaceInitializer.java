// verdict: STOPPED FUEL
public class StopInInterfaceInitializer {
    interface Bad {
        int X = loop();
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return Bad.X;
        } catch (Throwable t) {
            return 1;
        }
    }
}
