// verdict: REJECTED
public class MessageFormatClass {
    public Object run() throws Exception {
        return java.text.MessageFormat.format("{0}", 1);
    }
}
