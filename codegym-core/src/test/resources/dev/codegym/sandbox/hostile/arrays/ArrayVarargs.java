// verdict: STOPPED FUEL ALLOCATION
public class ArrayVarargs {
    static Object[] all(Object... values) {
        return values;
    }

    public Object run() throws Exception {
        Object[] a = new Object[0];
        while (true) {
            a = all(a, a, a, a, a, a, a, a);
        }
    }
}
