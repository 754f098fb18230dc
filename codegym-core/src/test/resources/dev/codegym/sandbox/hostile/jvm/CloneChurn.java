// verdict: STOPPED ALLOCATION
public class CloneChurn implements Cloneable {
    long a;
    long b;
    long c;
    long d;
    long e;
    long f;
    long g;
    long h;

    public Object run() throws Exception {
        CloneChurn[] hoard = new CloneChurn[1000000];
        for (int i = 0;; i++) {
            hoard[i % 1000000] = (CloneChurn) clone();
        }
    }
}
