// verdict: REJECTED
public class LoadPath {
    public Object run() throws Exception {
        System.load("/tmp/x.so");
        return 1;
    }
}
