public class SegmentTree {
    private long[] tree;
    private int size;

    private void update(int at, long value) {
        for (tree[at += size] = value; at > 1; at >>= 1) {
            tree[at >> 1] = tree[at] + tree[at ^ 1];
        }
    }

    private long query(int from, int to) {
        long sum = 0;
        for (from += size, to += size; from < to; from >>= 1, to >>= 1) {
            if ((from & 1) == 1) sum += tree[from++];
            if ((to & 1) == 1) sum += tree[--to];
        }
        return sum;
    }

    public Object run() {
        size = 37;
        tree = new long[2 * size];
        long check = 0;
        for (int i = 0; i < 200; i++) {
            update(i * 13 % size, i * 1_000_003L);
            check = check * 31 + query(i % size / 2, size - i % 5);
        }
        return check;
    }
}
