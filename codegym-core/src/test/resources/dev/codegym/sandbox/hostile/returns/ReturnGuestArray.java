// verdict: REFUSED
public class ReturnGuestArray {
    public Object run() throws Exception {
        return new ReturnGuestArray[0];
    }
}
