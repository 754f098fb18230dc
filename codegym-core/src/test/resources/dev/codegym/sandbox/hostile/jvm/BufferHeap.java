// verdict: REJECTED
public class BufferHeap {
    public Object run() throws Exception {
        return java.nio.ByteBuffer.allocate(1 << 30).capacity();
    }
}
