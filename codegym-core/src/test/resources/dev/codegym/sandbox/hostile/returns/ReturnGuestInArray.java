// verdict: REFUSED
public class ReturnGuestInArray {
    public Object run() throws Exception {
        return new Object[] {1, this};
    }
}
