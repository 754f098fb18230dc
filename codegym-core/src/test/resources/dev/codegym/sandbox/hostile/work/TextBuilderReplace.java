// verdict: STOPPED FUEL ALLOCATION
public class TextBuilderReplace {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(1000000));
        int n = 0;
        while (true) {
            s.replace(0, 1, "bb");
            s.delete(0, 1);
        }
    }
}
