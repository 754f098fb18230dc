// verdict: STOPPED FUEL
public class FinallyReturn {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            return loop();
        } finally {
            return 1;
        }
    }
}
