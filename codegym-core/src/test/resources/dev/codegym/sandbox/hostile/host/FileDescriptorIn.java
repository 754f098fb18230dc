// verdict: REJECTED
public class FileDescriptorIn {
    public Object run() throws Exception {
        return java.io.FileDescriptor.in;
    }
}
