// verdict: NOT_COMPILED
public class CompilerUnterminated {
    public Object run() {
        return "
