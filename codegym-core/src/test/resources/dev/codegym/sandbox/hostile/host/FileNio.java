// verdict: REJECTED
public class FileNio {
    public Object run() throws Exception {
        return java.nio.file.Files.readAllLines(java.nio.file.Paths.get("/etc/passwd"));
    }
}
