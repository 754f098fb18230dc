// verdict: STOPPED FUEL
public class LoopSwitchExpression {
    public Object run() throws Exception {
        int n = 0;
        while (true) {
            n = switch (n) {
                case 0 -> 1;
                case 1 -> {
                    yield 0;
                }
                default -> 2;
            };
        }
    }
}
