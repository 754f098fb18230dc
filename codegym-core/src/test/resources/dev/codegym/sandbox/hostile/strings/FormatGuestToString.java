// verdict: STOPPED FUEL
public class FormatGuestToString {
    public String toString() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return String.format("%s", this);
    }
}
