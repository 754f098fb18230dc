// verdict: RETURNED 2 | NOT_COMPILED
public class CompilerUnicodeHidden {

    public Object run() {
        // \u000a return 2;
        
    }
}
