// verdict: REJECTED
public class FileWrite {
    public Object run() throws Exception {
        new java.io.FileWriter("/tmp/x").write("x");
        return 1;
    }
}
