// verdict: STOPPED FUEL
public class RegexCatchAndRetry {
    public Object run() throws Exception {
        int n = 0;
        while (true) {
            try {
                n += "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab".matches("(a+)+\\1$") ? 1 : 0;
            } catch (Throwable t) {
                n++;
            } finally {
                n++;
            }
        }
    }
}
