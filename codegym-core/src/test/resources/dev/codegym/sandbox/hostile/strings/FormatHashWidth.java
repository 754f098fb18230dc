// verdict: STOPPED ALLOCATION
public class FormatHashWidth {
    public Object run() throws Exception {
        return String.format("%2000000000h", 1).length();
    }
}
