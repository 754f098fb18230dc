// verdict: REJECTED
public class Finalizer {
    protected void finalize() {
        while (true) { }
    }

    public Object run() {
        return new Finalizer().hashCode();
    }
}
