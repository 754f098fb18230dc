// verdict: REJECTED
public class LineSeparator {
    public Object run() throws Exception {
        return System.lineSeparator();
    }
}
