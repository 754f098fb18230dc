// verdict: STOPPED FUEL ALLOCATION
public class StringJoin {
    public Object run() throws Exception {
        return String.join("0123456789", java.util.Collections.nCopies(100000000, "0123456789")).length();
    }
}
