// verdict: REJECTED
public class Environment {
    public Object run() throws Exception {
        return System.getenv("PATH");
    }
}
