// verdict: STOPPED ALLOCATION
public class StringBuilderReplaceSelf {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("ab");
        while (true) {
            s.replace(0, 1, s.toString());
        }
    }
}
