// verdict: RETURNED 3
class Ärger {
    int 中 = 1;
}

public class NamedInUnicode {
    int über(int α) {
        return α + new Ärger().中;
    }

    public Object run() {
        return über(2);
    }
}
