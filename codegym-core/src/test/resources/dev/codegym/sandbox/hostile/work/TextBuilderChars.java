// verdict: STOPPED FUEL
public class TextBuilderChars {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(1000000));
        char[] c = new char[1000000];
        int n = 0;
        while (true) {
            s.getChars(0, 1000000, c, 0);
        }
    }
}
