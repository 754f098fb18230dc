// verdict: REJECTED
public class Exit {
    public Object run() throws Exception {
        System.exit(1);
        return 1;
    }
}
