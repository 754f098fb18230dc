// verdict: STOPPED FUEL
public class LoopEnumBody {
    enum E {
        A {
            int spin() {
                while (true) {
                }
            }
        };

        abstract int spin();
    }

    public Object run() throws Exception {
        return E.A.spin();
    }
}
