// verdict: STOPPED FUEL
public class LoopDefaultMethod {
    interface I {
        default int spin() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        return new I() { }.spin();
    }
}
