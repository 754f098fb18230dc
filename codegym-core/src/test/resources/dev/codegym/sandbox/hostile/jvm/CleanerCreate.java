// verdict: REJECTED
public class CleanerCreate {
    public Object run() throws Exception {
        return java.lang.ref.Cleaner.create();
    }
}
