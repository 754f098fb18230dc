// verdict: RETURNED 1 | NOT_COMPILED
public class CompilerUnicodeEscapes {

    public Object run() {
        return /* \u002a\u002f 1 \u003b /* */ ;
    }
}
