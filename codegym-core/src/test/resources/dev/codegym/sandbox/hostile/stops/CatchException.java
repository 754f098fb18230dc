// verdict: STOPPED FUEL
public class CatchException {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } catch (Exception e) {
            return 1;
        }
    }
}
