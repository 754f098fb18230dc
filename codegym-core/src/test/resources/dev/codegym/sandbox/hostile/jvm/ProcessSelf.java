// verdict: REJECTED
public class ProcessSelf {
    public Object run() throws Exception {
        return ProcessHandle.current().pid();
    }
}
