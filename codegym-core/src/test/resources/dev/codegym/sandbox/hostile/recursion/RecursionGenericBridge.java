// verdict: STOPPED DEPTH
public class RecursionGenericBridge {
    static class Base<T> {
        Object f(T t) {
            return null;
        }
    }

    static class Sub extends Base<String> {
        Object f(String s) {
            Base<String> b = this;
            return b.f(s);
        }
    }

    public Object run() throws Exception {
        return new Sub().f("x");
    }
}
