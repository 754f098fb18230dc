// verdict: STOPPED ALLOCATION
public class StringBuilderSelf {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("ab");
        while (true) {
            s.append(s);
        }
    }
}
