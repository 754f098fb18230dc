// verdict: REJECTED
public class ReflectResourceStream {
    public Object run() throws Exception {
        return String.class.getResourceAsStream("String.class").read();
    }
}
