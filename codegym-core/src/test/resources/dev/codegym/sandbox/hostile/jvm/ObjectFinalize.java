// verdict: REJECTED
public class ObjectFinalize {
    protected void finalize() throws Throwable {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return 1;
    }
}
