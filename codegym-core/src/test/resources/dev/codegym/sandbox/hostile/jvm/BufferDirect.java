// verdict: REJECTED
public class BufferDirect {
    public Object run() throws Exception {
        return java.nio.ByteBuffer.allocateDirect(1 << 30).capacity();
    }
}
