// verdict: REJECTED | NOT_COMPILED
public class ThreadVirtual {
    public Object run() throws Exception {
        return Thread.ofVirtual();
    }
}
