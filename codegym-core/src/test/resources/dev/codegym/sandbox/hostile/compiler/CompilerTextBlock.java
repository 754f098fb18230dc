// verdict: RETURNED 3 | NOT_COMPILED
public class CompilerTextBlock {

    public Object run() {
        return """
            a\
            b\tc""".length() - 1;
    }
}
