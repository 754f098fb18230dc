// verdict: RETURNED own and ownown
public class GuestFormatted {
    public String toString() {
        return "own";
    }

    public Object run() throws Exception {
        return String.format("%s and %s", this, new GuestFormatted()) + this;
    }
}
