// verdict: REJECTED | NOT_COMPILED
public class HostCli {
    public Object run() {
        return dev.codegym.cli.Main.class;
    }
}
