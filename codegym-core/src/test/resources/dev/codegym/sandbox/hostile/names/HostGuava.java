// verdict: REJECTED | NOT_COMPILED
public class HostGuava {
    public Object run() {
        return com.google.common.collect.ImmutableList.of();
    }
}
