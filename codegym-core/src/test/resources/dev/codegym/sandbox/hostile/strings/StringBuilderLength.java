// verdict: STOPPED ALLOCATION
public class StringBuilderLength {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        s.setLength(Integer.MAX_VALUE - 8);
        return s.length();
    }
}
