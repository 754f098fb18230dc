// verdict: RETURNED *
public class HashOfEnum {
    enum E {
        A,
        B
    }

    public Object run() throws Exception {
        return E.A.hashCode() + " " + E.B.hashCode();
    }
}
