// verdict: STOPPED FUEL
public class TextBuilderCompare {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(1000000));
        StringBuilder t = new StringBuilder(s);
        int n = 0;
        while (true) {
            n += s.compareTo(t);
        }
    }
}
