// verdict: STOPPED DEPTH
public class RecursionFormat {
    public String toString() {
        return String.format("%s", this);
    }

    public Object run() throws Exception {
        return toString();
    }
}
