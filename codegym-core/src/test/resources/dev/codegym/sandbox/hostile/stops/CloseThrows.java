// verdict: STOPPED FUEL
public class CloseThrows {
    static class Biting implements AutoCloseable {
        public void close() throws Exception {
            throw new Exception("x");
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        while (true) {
            try (Biting b = new Biting(); Biting c = new Biting()) {
                loop();
            } catch (Throwable t) {
                continue;
            }
        }
    }
}
