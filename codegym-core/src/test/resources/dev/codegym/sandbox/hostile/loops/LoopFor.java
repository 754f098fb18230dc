// verdict: STOPPED FUEL
public class LoopFor {
    public Object run() throws Exception {
        for (;;) {
        }
    }
}
