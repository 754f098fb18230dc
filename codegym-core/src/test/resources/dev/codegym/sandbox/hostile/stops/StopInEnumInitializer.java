// verdict: STOPPED FUEL
public class StopInEnumInitializer {
    enum Bad {
        A;

        Bad() {
            loop();
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return Bad.A.ordinal();
        } catch (Throwable t) {
            return Bad.A.ordinal();
        }
    }
}
