// verdict: REJECTED
public class CatchVirtualMachineError {
    public Object run() throws Exception {
        try {
            return 1;
        } catch (VirtualMachineError e) {
            return 2;
        }
    }
}
