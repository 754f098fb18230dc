// verdict: REJECTED
public class FileDelete {
    public Object run() throws Exception {
        return new java.io.File("/tmp/x").delete();
    }
}
