// verdict: STOPPED ALLOCATION
public class StringBuilderCapacity {
    public Object run() throws Exception {
        return new StringBuilder(Integer.MAX_VALUE - 8).length();
    }
}
