// verdict: REJECTED
public class HostLookup {
    public Object run() throws Exception {
        return java.net.InetAddress.getLocalHost();
    }
}
