// verdict: STOPPED ALLOCATION
public class FormatLeft {
    public Object run() throws Exception {
        return String.format("%-2000000000s|", 1).length();
    }
}
