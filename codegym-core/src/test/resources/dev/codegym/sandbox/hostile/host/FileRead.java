// verdict: REJECTED
public class FileRead {
    public Object run() throws Exception {
        return new java.io.FileReader("/etc/passwd").read();
    }
}
