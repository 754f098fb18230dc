// verdict: STOPPED FUEL ALLOCATION
public class LoopCatchThrow {
    public Object run() throws Exception {
        while (true) {
            try {
                throw new RuntimeException();
            } catch (RuntimeException e) {
            }
        }
    }
}
