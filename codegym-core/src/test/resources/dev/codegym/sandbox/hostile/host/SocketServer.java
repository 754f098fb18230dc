// verdict: REJECTED
public class SocketServer {
    public Object run() throws Exception {
        return new java.net.ServerSocket(0);
    }
}
