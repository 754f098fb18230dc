// verdict: RETURNED v0iv2v1li
public class VarargsAndOverloads {
    static String f(Object... o) {
        return "v" + (o == null ? -1 : o.length);
    }

    static String f(int i) {
        return "i";
    }

    static String f(long l) {
        return "l";
    }

    public Object run() throws Exception {
        return f() + f(1) + f(1, 2) + f((Object) null) + f(1L) + f('c');
    }
}
