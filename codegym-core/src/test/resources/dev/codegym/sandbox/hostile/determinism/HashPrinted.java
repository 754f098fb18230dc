// verdict: RETURNED *
public class HashPrinted {
    public Object run() throws Exception {
        return "" + new Object();
    }
}
