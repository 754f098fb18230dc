// verdict: REFUSED
public class ReturnBitingHash {
    public int hashCode() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return this;
    }
}
