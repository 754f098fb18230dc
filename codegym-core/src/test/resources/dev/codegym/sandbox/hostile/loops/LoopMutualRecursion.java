// verdict: STOPPED DEPTH
public class LoopMutualRecursion {
    int even(int n) {
        return odd(n + 1);
    }

    int odd(int n) {
        return even(n + 1);
    }

    public Object run() {
        return even(0);
    }
}
