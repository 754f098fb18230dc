// verdict: STOPPED FUEL
public class ThrowableCatchesStop {
    public Object run() {
        while (true) {
            try {
                while (true) { }
            } catch (Throwable t) {
                continue;
            }
        }
    }
}
