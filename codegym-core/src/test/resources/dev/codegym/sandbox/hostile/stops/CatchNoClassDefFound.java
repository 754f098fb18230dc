// verdict: REJECTED
public class CatchNoClassDefFound {
    public Object run() throws Exception {
        try {
            return 1;
        } catch (NoClassDefFoundError e) {
            return 2;
        }
    }
}
