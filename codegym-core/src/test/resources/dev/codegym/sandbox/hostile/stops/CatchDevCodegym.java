// verdict: REJECTED | NOT_COMPILED
public class CatchDevCodegym {
    public Object run() {
        try {
            while (true) {
            }
        } catch (dev.codegym.sandbox.GuestStoppedError e) {
            return 1;
        }
    }
}
