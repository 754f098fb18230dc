// verdict: REJECTED
public class StringTransform {
    public Object run() throws Exception {
        return "a".transform(s -> s + s);
    }
}
