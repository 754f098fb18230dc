// verdict: REJECTED
public class CollatorDefault {
    public Object run() throws Exception {
        return java.text.Collator.getInstance().compare("a", "b");
    }
}
