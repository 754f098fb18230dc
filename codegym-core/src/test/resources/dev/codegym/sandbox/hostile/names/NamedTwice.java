// verdict: NOT_COMPILED
public class NamedTwice {
    int x;
    int x;

    public Object run() {
        return 1;
    }
}
