// verdict: RETURNED *
public class HashOfRecord {
    enum E {
        A
    }

    record R(Object o, E e) {}

    public Object run() throws Exception {
        return new R(new Object(), E.A).hashCode();
    }
}
