// verdict: STOPPED FUEL
public class TextBuilderIndexOf {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(1000000));
        int n = 0;
        while (true) {
            n += s.indexOf("b");
        }
    }
}
