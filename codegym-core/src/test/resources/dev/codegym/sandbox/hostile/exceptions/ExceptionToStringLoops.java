// verdict: THREW
public class ExceptionToStringLoops {
    static class Biting extends RuntimeException {
        public String toString() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
