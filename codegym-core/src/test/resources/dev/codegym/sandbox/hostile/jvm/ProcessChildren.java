// verdict: REJECTED
public class ProcessChildren {
    public Object run() throws Exception {
        return ProcessHandle.allProcesses().count();
    }
}
