// verdict: STOPPED ALLOCATION
public class FormatChar {
    public Object run() throws Exception {
        return String.format("%2000000000c", 'x').length();
    }
}
