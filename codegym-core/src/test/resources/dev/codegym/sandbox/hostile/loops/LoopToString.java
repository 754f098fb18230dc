// verdict: STOPPED FUEL
public class LoopToString {
    public String toString() {
        while (true) { }
    }

    public Object run() {
        return "" + this;
    }
}
