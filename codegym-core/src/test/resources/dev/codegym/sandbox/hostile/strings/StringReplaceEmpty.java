// verdict: STOPPED ALLOCATION
public class StringReplaceEmpty {
    public Object run() throws Exception {
        String s = "a".repeat(10000);
        while (true) {
            s = s.replace("", "bb");
        }
    }
}
