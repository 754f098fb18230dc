// verdict: RETURNED *
public class CloneOfGuest implements Cloneable {
    int x = 5;

    public Object run() throws Exception {
        return ((CloneOfGuest) clone()).x;
    }
}
