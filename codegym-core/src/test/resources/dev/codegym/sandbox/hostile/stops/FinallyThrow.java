// verdict: STOPPED FUEL
public class FinallyThrow {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } finally {
            throw new RuntimeException("x");
        }
    }
}
