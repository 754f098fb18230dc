// verdict: STOPPED ALLOCATION
public class StringRepeat {
    public Object run() throws Exception {
        return "0123456789".repeat(200000000).length();
    }
}
