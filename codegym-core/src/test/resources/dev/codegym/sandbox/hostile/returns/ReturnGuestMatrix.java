// verdict: REFUSED
public class ReturnGuestMatrix {
    public Object run() throws Exception {
        return new ReturnGuestMatrix[0][0];
    }
}
