// verdict: STOPPED FUEL ALLOCATION
public class TextBuilderInsert {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(1000000));
        int n = 0;
        while (true) {
            s.insert(0, "b");
            s.deleteCharAt(0);
        }
    }
}
