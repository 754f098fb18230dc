// verdict: STOPPED FUEL ALLOCATION
public class TextBuilderReverse {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(1000000));
        int n = 0;
        while (true) {
            s.reverse();
        }
    }
}
