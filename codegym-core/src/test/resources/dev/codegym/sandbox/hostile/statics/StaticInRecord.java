// verdict: RETURNED 1
public class StaticInRecord {
    record R(int x) {
        static int count;
    }

    public Object run() throws Exception {
        return ++R.count;
    }
}
