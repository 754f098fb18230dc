// verdict: STOPPED ALLOCATION
public class StringDoubling {
    public Object run() throws Exception {
        String s = "ab";
        while (true) {
            s = s + s;
        }
    }
}
