// verdict: REFUSED
public class ReturnRecord {
    record R(int x) {}

    public Object run() throws Exception {
        return new R(1);
    }
}
