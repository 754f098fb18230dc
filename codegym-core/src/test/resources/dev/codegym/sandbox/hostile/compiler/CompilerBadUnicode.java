// verdict: NOT_COMPILED
public class CompilerBadUnicode {

    public Object run() {
        return "\uZZZZ";
    }
}
