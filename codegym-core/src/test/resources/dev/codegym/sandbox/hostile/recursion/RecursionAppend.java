// verdict: STOPPED DEPTH
public class RecursionAppend {
    public String toString() {
        return new StringBuilder().append(this).toString();
    }

    public Object run() throws Exception {
        return toString();
    }
}
