// verdict: REJECTED
public class VersionOfJava {
    public Object run() throws Exception {
        return Runtime.version().toString();
    }
}
