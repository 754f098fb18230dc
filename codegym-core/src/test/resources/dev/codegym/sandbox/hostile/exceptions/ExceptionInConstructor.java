// verdict: THREW
public class ExceptionInConstructor {
    static class Biting extends RuntimeException {
        public Biting() {
            throw new IllegalStateException("constructor");
        }
    }

    public Object run() throws Exception {
        return new Biting();
    }
}
