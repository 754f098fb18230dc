// verdict: REJECTED | NOT_COMPILED
public class HostMeter {
    public Object run() {
        return dev.codegym.sandbox.Meter.create(null);
    }
}
