// verdict: REJECTED
public class ReflectEnclosing {
    public Object run() throws Exception {
        return getClass().getEnclosingMethod();
    }
}
