// verdict: REJECTED
public class FileSystem {
    public Object run() throws Exception {
        return java.nio.file.FileSystems.getDefault().toString();
    }
}
