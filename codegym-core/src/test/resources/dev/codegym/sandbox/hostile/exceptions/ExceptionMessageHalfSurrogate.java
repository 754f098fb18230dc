// verdict: THREW
public class ExceptionMessageHalfSurrogate {
    public Object run() throws Exception {
        throw new IllegalStateException("\ud800 \u0000 \u202e");
    }
}
