// verdict: STOPPED SIZE
public class ReturnWideList {
    public Object run() throws Exception {
        return java.util.Collections.nCopies(2000000, 1);
    }
}
