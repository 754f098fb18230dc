// verdict: STOPPED ALLOCATION
public class StringBufferCapacity {
    public Object run() throws Exception {
        return new StringBuffer(2000000000).length();
    }
}
