// verdict: REJECTED
public class ThrowVirtualMachineError {
    public Object run() throws Exception {
        throw new InternalError("x");
    }
}
