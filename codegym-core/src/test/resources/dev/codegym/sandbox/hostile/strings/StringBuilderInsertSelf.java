// verdict: STOPPED ALLOCATION
public class StringBuilderInsertSelf {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("ab");
        while (true) {
            s.insert(1, s.toString());
        }
    }
}
