// verdict: STOPPED DEPTH
public class RecursionRecord {
    record R(int x) {
        public int hashCode() {
            return new R(x + 1).hashCode() + 1;
        }
    }

    public Object run() throws Exception {
        return new R(1).hashCode();
    }
}
