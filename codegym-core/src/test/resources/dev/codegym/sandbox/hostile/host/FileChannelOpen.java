// verdict: REJECTED
public class FileChannelOpen {
    public Object run() throws Exception {
        return java.nio.channels.FileChannel.open(null);
    }
}
