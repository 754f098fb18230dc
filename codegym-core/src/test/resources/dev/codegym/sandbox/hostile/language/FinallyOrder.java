// verdict: RETURNED 123x4
// not with Janino alone, which compiles it wrongly without a word: the library never lets it
public class FinallyOrder {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        try {
            try {
                s.append(1);
                throw new IllegalStateException("x");
            } finally {
                s.append(2);
            }
        } catch (IllegalStateException e) {
            s.append(3).append(e.getMessage());
        } finally {
            s.append(4);
        }
        return s.toString();
    }
}
