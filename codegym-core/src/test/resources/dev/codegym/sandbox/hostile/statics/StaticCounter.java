// verdict: RETURNED 1
public class StaticCounter {
    static int count;

    public Object run() {
        return ++count;
    }
}
