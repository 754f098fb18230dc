// verdict: STOPPED ALLOCATION
public class StringBuilderEnsure {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        s.ensureCapacity(2000000000);
        return s.capacity();
    }
}
