// verdict: REJECTED
public class FileTemp {
    public Object run() throws Exception {
        return java.io.File.createTempFile("a", "b").toString();
    }
}
