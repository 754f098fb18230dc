// verdict: STOPPED ALLOCATION
public class StringBufferSelf {
    public Object run() throws Exception {
        StringBuffer s = new StringBuffer("ab");
        while (true) {
            s.append(s);
        }
    }
}
