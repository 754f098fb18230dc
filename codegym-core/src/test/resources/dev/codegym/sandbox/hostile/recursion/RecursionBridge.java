// verdict: STOPPED DEPTH
public class RecursionBridge {
    static class Node implements Comparable<Node> {
        public int compareTo(Node other) {
            Comparable<Node> c = other;
            return c.compareTo(this);
        }
    }

    public Object run() throws Exception {
        return new Node().compareTo(new Node());
    }
}
