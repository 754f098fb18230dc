// verdict: REJECTED
public class SetOut {
    public Object run() throws Exception {
        System.setOut(null);
        return 1;
    }
}
