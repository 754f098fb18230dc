// verdict: STOPPED FUEL
public class LoopStringSwitch {
    public Object run() throws Exception {
        String s = "a";
        int n = 0;
        while (true) {
            switch (s) {
                case "a":
                    s = "b";
                    break;
                case "b":
                    s = "a";
                    break;
                default:
                    return n;
            }
        }
    }
}
