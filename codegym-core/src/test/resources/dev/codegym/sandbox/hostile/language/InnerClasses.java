// verdict: RETURNED 8
public class InnerClasses {
    static class Outer {
        private int n = 1;

        class Inner {
            void add(int k) {
                n += k;
            }

            Outer outer() {
                return Outer.this;
            }
        }
    }

    public Object run() throws Exception {
        Outer o = new Outer();
        Outer.Inner i = o.new Inner();
        i.add(3);
        return o.n + i.outer().n;
    }
}
