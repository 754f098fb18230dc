// verdict: REJECTED
public class SocketOpen {
    public Object run() throws Exception {
        return new java.net.Socket("127.0.0.1", 80);
    }
}
