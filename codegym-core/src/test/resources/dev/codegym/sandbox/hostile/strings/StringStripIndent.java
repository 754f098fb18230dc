// verdict: STOPPED FUEL ALLOCATION
public class StringStripIndent {
    public Object run() throws Exception {
        String s = " a\n".repeat(500000);
        while (true) {
            s = " " + s.stripIndent();
        }
    }
}
