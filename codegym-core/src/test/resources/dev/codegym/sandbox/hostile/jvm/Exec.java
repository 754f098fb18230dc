// verdict: REJECTED
public class Exec {
    public Object run() throws Exception {
        return Runtime.getRuntime().exec("id");
    }
}
