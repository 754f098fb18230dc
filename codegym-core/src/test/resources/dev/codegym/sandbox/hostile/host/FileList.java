// verdict: REJECTED
public class FileList {
    public Object run() throws Exception {
        return new java.io.File("/").list();
    }
}
