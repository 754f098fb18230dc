// verdict: STOPPED FUEL
public class FormatGuestHash {
    public int hashCode() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return String.format("%h", this);
    }
}
