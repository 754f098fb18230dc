// verdict: STOPPED FUEL
public class LoopEnumSwitch {
    enum E {
        A,
        B
    }

    public Object run() throws Exception {
        E e = E.A;
        while (true) {
            switch (e) {
                case A:
                    e = E.B;
                    break;
                default:
                    e = E.A;
            }
        }
    }
}
