// verdict: REJECTED
public class FileRandomAccess {
    public Object run() throws Exception {
        return new java.io.RandomAccessFile("/etc/passwd", "r").length();
    }
}
