// verdict: REJECTED
public class VirtualMachineErrorSubclass extends VirtualMachineError {
    public Object run() throws Exception {
        return 1;
    }
}
