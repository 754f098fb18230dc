// verdict: STOPPED FUEL
public class LoopLocalClass {
    public Object run() throws Exception {
        class Local {
            int spin() {
                while (true) {
                }
            }
        }
        return new Local().spin();
    }
}
