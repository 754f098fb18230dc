// verdict: STOPPED FUEL
public class LoopStaticInterfaceMethod {
    interface I {
        static int spin() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        return I.spin();
    }
}
