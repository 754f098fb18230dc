// verdict: STOPPED FUEL
public class TextLastIndexOf {
    public Object run() throws Exception {
        String a = "a".repeat(500000);
        String b = "b" + "a".repeat(250000);
        int n = 0;
        while (true) {
            n += a.lastIndexOf(b);
        }
    }
}
