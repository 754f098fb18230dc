// verdict: REJECTED
public class EnvironmentAll {
    public Object run() throws Exception {
        return System.getenv().size();
    }
}
