// verdict: RETURNED 15 | REJECTED
public class NamedHidden {
    int guest$hash = 1;
    static int guest$meter = 2;
    int $meter = 4;
    static int $assertionsDisabled = 8;

    int lambda$run$0(int x) {
        return x;
    }

    static int access$000(int x) {
        return x;
    }

    public Object run() {
        java.util.function.IntUnaryOperator f = x -> x + $meter;
        return lambda$run$0(f.applyAsInt(guest$hash)) + access$000(guest$meter) + $assertionsDisabled;
    }
}
