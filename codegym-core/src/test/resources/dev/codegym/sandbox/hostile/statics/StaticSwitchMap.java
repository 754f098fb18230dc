// verdict: RETURNED 1
public class StaticSwitchMap {
    enum E {
        A,
        B
    }

    public Object run() throws Exception {
        switch (E.A) {
            case A:
                return 1;
            default:
                return 2;
        }
    }
}
