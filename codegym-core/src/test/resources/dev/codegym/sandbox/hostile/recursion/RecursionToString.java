// verdict: STOPPED DEPTH
public class RecursionToString {
    public String toString() {
        return "x" + this;
    }

    public Object run() throws Exception {
        return toString();
    }
}
