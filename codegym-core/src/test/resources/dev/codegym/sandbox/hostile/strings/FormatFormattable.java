// verdict: REJECTED
public class FormatFormattable implements java.util.Formattable {
    public void formatTo(java.util.Formatter f, int flags, int width, int precision) {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return String.format("%s", this);
    }
}
