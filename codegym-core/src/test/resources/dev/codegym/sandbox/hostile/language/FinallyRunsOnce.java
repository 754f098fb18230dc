// verdict: RETURNED 11
// not with Janino alone, which runs finally twice: the library never lets it compile such sources
public class FinallyRunsOnce {
    public Object run() {
        int n = 0;
        try {
            throw new RuntimeException();
        } catch (RuntimeException e) {
            n += 10;
        } finally {
            n += 1;
        }
        return n;
    }
}
