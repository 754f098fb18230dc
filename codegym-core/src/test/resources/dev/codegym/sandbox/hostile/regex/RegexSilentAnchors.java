// verdict: STOPPED FUEL
public class RegexSilentAnchors {
    public Object run() {
        return "".matches("(?:$|^)".repeat(40) + "z");
    }
}
