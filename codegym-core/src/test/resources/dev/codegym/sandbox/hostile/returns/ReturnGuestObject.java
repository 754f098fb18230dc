// verdict: REFUSED
public class ReturnGuestObject {
    public String toString() {
        while (true) { }
    }

    public Object run() {
        return this;
    }
}
