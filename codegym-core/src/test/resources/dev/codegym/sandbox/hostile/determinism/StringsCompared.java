// verdict: RETURNED true false
public class StringsCompared {
    public Object run() throws Exception {
        return ("a" == "a") + " " + (new String("a") == "a");
    }
}
