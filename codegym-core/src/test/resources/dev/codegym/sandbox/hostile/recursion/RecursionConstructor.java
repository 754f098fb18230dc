// verdict: STOPPED DEPTH
public class RecursionConstructor {
    static class Node {
        Node next = new Node();
    }

    public Object run() throws Exception {
        return new Node();
    }
}
