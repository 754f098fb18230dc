// verdict: STOPPED FUEL
public class ThrowGuestMessage {
    static class Biting extends RuntimeException {
        public String getMessage() {
            while (true) { }
        }
    }

    public Object run() {
        throw new Biting();
    }
}
