// verdict: REJECTED | NOT_COMPILED
public class HostRuntime {
    public Object run() throws Exception {
        return dev.codegym.sandbox.Meter.create(null);
    }
}
