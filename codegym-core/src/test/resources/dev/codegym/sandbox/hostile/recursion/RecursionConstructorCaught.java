// verdict: STOPPED DEPTH
public class RecursionConstructorCaught {
    static class Node {
        Node next;

        Node() {
            try {
                next = new Node();
            } catch (Throwable t) {
                next = new Node();
            }
        }
    }

    public Object run() throws Exception {
        return new Node();
    }
}
