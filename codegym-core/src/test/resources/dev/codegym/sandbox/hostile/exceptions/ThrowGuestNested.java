// verdict: THREW
public class ThrowGuestNested {
    static class Biting extends RuntimeException {
        public String getMessage() {
            throw new Biting();
        }
    }

    public Object run() {
        throw new Biting();
    }
}
