// verdict: STOPPED FUEL
public class CatchMulti {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } catch (RuntimeException | Error e) {
            return 1;
        }
    }
}
