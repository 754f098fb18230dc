// verdict: STOPPED FUEL ALLOCATION
public class StringReplaceAll {
    public Object run() throws Exception {
        String s = "aaaaaaaaaaaaaaaa";
        for (int i = 0; i < 12; i++) {
            s = s.replaceAll("a", "aaaaaaaaaaaaaaaa");
        }
        return s.length();
    }
}
