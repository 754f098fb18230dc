// verdict: REJECTED
public class FileZip {
    public Object run() throws Exception {
        return new java.util.zip.ZipFile("/tmp/x.zip").size();
    }
}
