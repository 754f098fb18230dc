// verdict: STOPPED FUEL
public class StopInStaticInitializer {
    static class Bad {
        static int x = loop();
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return Bad.x;
        } catch (Throwable t) {
            return Bad.x;
        }
    }
}
