// verdict: STOPPED FUEL
public class CatchAndHold {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        Object[] held = new Object[1];
        try {
            loop();
        } catch (Throwable t) {
            held[0] = t;
        }
        return held[0].getClass().getName();
    }
}
