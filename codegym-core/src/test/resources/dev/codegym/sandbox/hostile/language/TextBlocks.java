// verdict: RETURNED a "quoted"   b	c d
public class TextBlocks {
    public Object run() throws Exception {
        return """
            a "quoted"
              b\tc \
            d""";
    }
}
