// verdict: STOPPED FUEL
public class FinallyLoops {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        try {
            loop();
        } finally {
            try {
                loop();
            } finally {
                loop();
            }
        }
        return 1;
    }
}
