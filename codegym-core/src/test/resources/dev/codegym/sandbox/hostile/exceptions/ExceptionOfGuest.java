// verdict: THREW
public class ExceptionOfGuest {
    static class Biting extends RuntimeException {
        public int hashCode() {
            while (true) {
            }
        }

        public boolean equals(Object o) {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        throw new Biting();
    }
}
