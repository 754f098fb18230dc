// verdict: RETURNED 11
// not with Janino alone, which compiles it wrongly without a word: the library never lets it
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
