// verdict: REJECTED
public class SocketDatagram {
    public Object run() throws Exception {
        return new java.net.DatagramSocket();
    }
}
