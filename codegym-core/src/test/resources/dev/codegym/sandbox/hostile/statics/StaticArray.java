// verdict: RETURNED 1
public class StaticArray {
    static final int[] COUNT = new int[1];

    public Object run() {
        return ++COUNT[0];
    }
}
