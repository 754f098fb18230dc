// verdict: REJECTED
public class PrintOut {
    public Object run() throws Exception {
        System.out.println("hello");
        return 1;
    }
}
