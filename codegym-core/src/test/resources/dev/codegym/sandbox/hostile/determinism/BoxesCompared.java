// verdict: RETURNED true false
public class BoxesCompared {
    public Object run() throws Exception {
        Integer a = 127;
        Integer b = 127;
        Integer c = 1000;
        Integer d = 1000;
        return (a == b) + " " + (c == d);
    }
}
