// verdict: RETURNED 12340
public class InitializationOrder {
    static final StringBuilder LOG = new StringBuilder();

    static class Base {
        static {
            LOG.append("1");
        }

        {
            LOG.append("3");
        }

        Base() {
            LOG.append("4");
            hook();
        }

        void hook() {}
    }

    static class Sub extends Base {
        static {
            LOG.append("2");
        }

        int x = 9;

        @Override
        void hook() {
            LOG.append(x);
        }
    }

    public Object run() throws Exception {
        new Sub();
        return LOG.toString();
    }
}
