// verdict: STOPPED ALLOCATION
public class StringReplace {
    public Object run() throws Exception {
        String s = "aaaaaaaaaaaaaaaa";
        for (int i = 0; i < 12; i++) {
            s = s.replace("a", "aaaaaaaaaaaaaaaa");
        }
        return s.length();
    }
}
