// verdict: RETURNED 1
public class StaticEnumValues {
    enum E {
        A,
        B
    }

    public Object run() throws Exception {
        E[] all = E.values();
        all[0] = E.B;
        return E.values()[0] == E.A ? 1 : 2;
    }
}
