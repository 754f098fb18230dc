// verdict: STOPPED FUEL
public class FinallySwitch {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                loop();
            } finally {
                switch (n++) {
                    case 0:
                        continue;
                    default:
                        n = 0;
                        continue;
                }
            }
        }
    }
}
