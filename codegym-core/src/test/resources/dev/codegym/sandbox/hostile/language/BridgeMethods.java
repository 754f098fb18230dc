// verdict: RETURNED subxsuby
public class BridgeMethods {
    static class Base<T> {
        String f(T t) {
            return "base" + t;
        }
    }

    static class Sub extends Base<String> {
        @Override
        String f(String s) {
            return "sub" + s;
        }
    }

    public Object run() throws Exception {
        Base<String> b = new Sub();
        return b.f("x") + new Sub().f("y");
    }
}
