// verdict: RETURNED 1
public class StaticText {
    static String TEXT = "";

    public Object run() throws Exception {
        TEXT += "x";
        return TEXT.length();
    }
}
