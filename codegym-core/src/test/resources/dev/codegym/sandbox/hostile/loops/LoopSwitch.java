// verdict: STOPPED FUEL
public class LoopSwitch {
    public Object run() throws Exception {
        int state = 0;
        while (state >= 0) {
            switch (state) {
                case 0: state = 1; break;
                default: state = 0; break;
            }
        }
        return state;
    }
}
