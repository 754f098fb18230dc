// verdict: STOPPED FUEL ALLOCATION
public class TextSplit {
    public Object run() throws Exception {
        String a = "a,".repeat(300000);
        int n = 0;
        while (true) {
            n += a.split(",").length;
        }
    }
}
