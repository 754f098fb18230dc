// verdict: STOPPED FUEL ALLOCATION
public class TextHash {
    public Object run() throws Exception {
        String a = "a".repeat(1000000);
        int n = 0;
        while (true) {
            n += new StringBuilder(a).toString().hashCode();
        }
    }
}
