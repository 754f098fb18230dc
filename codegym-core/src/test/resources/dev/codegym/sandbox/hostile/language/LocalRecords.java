// verdict: RETURNED Pair[k=a, v=2]RED
public class LocalRecords {
    public Object run() throws Exception {
        record Pair(String k, int v) {}
        enum Color { RED }
        interface F { int f(int x); }
        F f = x -> x + 1;
        return new Pair("a", f.f(1)) + Color.RED.toString();
    }
}
