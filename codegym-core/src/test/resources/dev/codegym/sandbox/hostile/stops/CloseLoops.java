// verdict: STOPPED FUEL
public class CloseLoops {
    static class Biting implements AutoCloseable {
        public void close() {
            loop();
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try (Biting b = new Biting()) {
            loop();
        }
        return 1;
    }
}
