// verdict: REJECTED
public class Halt {
    public Object run() throws Exception {
        Runtime.getRuntime().halt(1);
        return 1;
    }
}
