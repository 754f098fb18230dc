// verdict: THREW
public class ExceptionChecked {
    public Object run() throws Exception {
        throw new Exception("checked");
    }
}
