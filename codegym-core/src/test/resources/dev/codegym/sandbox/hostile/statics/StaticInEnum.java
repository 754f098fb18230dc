// verdict: RETURNED 1
public class StaticInEnum {
    enum Counter {
        ONLY;

        int count;
    }

    public Object run() {
        return ++Counter.ONLY.count;
    }
}
