// verdict: RETURNED PLUS90MINUS31MINUS
public class EnumBodies {
    enum Op {
        PLUS("+") {
            int apply(int a, int b) {
                return a + b;
            }
        },
        MINUS("-") {
            int apply(int a, int b) {
                return a - b;
            }
        };

        final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        abstract int apply(int a, int b);
    }

    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        for (Op op : Op.values()) {
            s.append(op).append(op.apply(6, 3)).append(op.ordinal());
        }
        return s.append(Op.valueOf("MINUS").name()).toString();
    }
}
