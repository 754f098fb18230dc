// verdict: STOPPED FUEL ALLOCATION
public class LoopNullPointer {
    public Object run() throws Exception {
        Object o = null;
        int n = 0;
        while (true) {
            try {
                o.toString();
            } catch (NullPointerException e) {
                n++;
            }
        }
    }
}
