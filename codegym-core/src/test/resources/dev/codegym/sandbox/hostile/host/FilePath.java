// verdict: REJECTED
public class FilePath {
    public Object run() throws Exception {
        return java.nio.file.Path.of("/").toString();
    }
}
