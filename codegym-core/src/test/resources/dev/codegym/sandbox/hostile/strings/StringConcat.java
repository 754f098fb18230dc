// verdict: STOPPED ALLOCATION
public class StringConcat {
    public Object run() throws Exception {
        String s = "ab";
        while (true) {
            s = s.concat(s);
        }
    }
}
