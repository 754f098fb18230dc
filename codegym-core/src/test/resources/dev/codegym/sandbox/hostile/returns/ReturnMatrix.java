// verdict: STOPPED SIZE
public class ReturnMatrix {
    public Object run() throws Exception {
        return new int[4001][250];
    }
}
