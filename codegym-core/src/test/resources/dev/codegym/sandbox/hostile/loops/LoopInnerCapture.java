// verdict: STOPPED FUEL
public class LoopInnerCapture {
    int n;

    class Inner {
        int spin() {
            while (true) {
                n++;
            }
        }
    }

    public Object run() throws Exception {
        return new Inner().spin();
    }
}
