// verdict: REJECTED
public class PrintErr {
    public Object run() throws Exception {
        System.err.println("x");
        return 1;
    }
}
