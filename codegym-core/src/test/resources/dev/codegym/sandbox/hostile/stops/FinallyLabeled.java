// verdict: STOPPED FUEL
public class FinallyLabeled {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        outer:
        while (true) {
            inner:
            while (true) {
                try {
                    loop();
                } finally {
                    try {
                        continue outer;
                    } finally {
                        continue inner;
                    }
                }
            }
        }
    }
}
