// verdict: STOPPED FUEL
public class LoopPrivateInterfaceMethod {
    interface I {
        default int spin() {
            return own();
        }

        private int own() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        return new I() { }.spin();
    }
}
