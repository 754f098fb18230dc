// verdict: REJECTED
public class FinalizerInNested {
    static class Nested {
        protected void finalize() {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        return new Nested();
    }
}
