// verdict: NOT_COMPILED
public class CompilerUnclosedComment {
    public Object run() {
        return 1; /*
