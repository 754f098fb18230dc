// verdict: STOPPED FUEL
public class LoopConstructor {
    public LoopConstructor() {
        while (true) {
            if (hashCode() == 0) break;
        }
    }

    public Object run() {
        return 1;
    }
}
