// verdict: STOPPED FUEL
public class StopInStaticInitializerLater {
    static class Bad {
        static int x = 1;

        static {
            try {
                x = loop();
            } catch (Throwable t) {
                x = 2;
            }
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                n += Bad.x;
            } catch (Throwable t) {
                n++;
            }
        }
    }
}
