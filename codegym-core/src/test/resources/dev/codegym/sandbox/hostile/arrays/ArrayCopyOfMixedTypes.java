// verdict: STOPPED FUEL
public class ArrayCopyOfMixedTypes {
    public Object run() {
        Object[] from = new Object[100000];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        Comparable[] to = new Comparable[from.length];
        while (true) {
            System.arraycopy(from, 0, to, 0, from.length);
        }
    }
}
