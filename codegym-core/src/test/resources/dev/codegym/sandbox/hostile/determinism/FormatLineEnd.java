// verdict: RETURNED 1
public class FormatLineEnd {
    public Object run() throws Exception {
        return String.format("%n").length();
    }
}
