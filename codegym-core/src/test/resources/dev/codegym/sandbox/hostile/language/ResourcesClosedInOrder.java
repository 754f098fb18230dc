// verdict: RETURNED closebcloseabody!b!a
// not with Janino alone, which compiles it wrongly without a word: the library never lets it
public class ResourcesClosedInOrder {
    static class R implements AutoCloseable {
        final String name;
        final StringBuilder s;

        R(String name, StringBuilder s) {
            this.name = name;
            this.s = s;
        }

        public void close() throws Exception {
            s.append("close").append(name);
            throw new Exception("!" + name);
        }
    }

    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        try (R a = new R("a", s); R b = new R("b", s)) {
            throw new Exception("body");
        } catch (Exception e) {
            s.append(e.getMessage());
            for (Throwable t : e.getSuppressed()) {
                s.append(t.getMessage());
            }
        }
        return s.toString();
    }
}
