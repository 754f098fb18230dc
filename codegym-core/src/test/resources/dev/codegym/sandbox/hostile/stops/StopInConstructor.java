// verdict: STOPPED FUEL
public class StopInConstructor {
    public StopInConstructor() {
        try {
            loop();
        } catch (Throwable t) {
            loop();
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return 1;
    }
}
