// verdict: REJECTED
public class FileScanner {
    public Object run() throws Exception {
        return new java.util.Scanner(System.in).nextLine();
    }
}
