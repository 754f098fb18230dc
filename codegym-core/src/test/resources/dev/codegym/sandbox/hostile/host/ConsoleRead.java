// verdict: REJECTED
public class ConsoleRead {
    public Object run() throws Exception {
        return System.console();
    }
}
