// verdict: REFUSED
public class ReturnClassArray {
    public Object run() throws Exception {
        return new Class<?>[] {String.class};
    }
}
