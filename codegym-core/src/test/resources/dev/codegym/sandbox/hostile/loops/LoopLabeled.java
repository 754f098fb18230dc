// verdict: STOPPED FUEL
public class LoopLabeled {
    public Object run() throws Exception {
        outer:
        while (true) {
            for (int i = 0; i < 10; i++) {
                if (i == 5) continue outer;
            }
        }
    }
}
