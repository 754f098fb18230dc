// verdict: REJECTED
public class RunFinalizers {
    public Object run() throws Exception {
        System.runFinalization();
        return 1;
    }
}
