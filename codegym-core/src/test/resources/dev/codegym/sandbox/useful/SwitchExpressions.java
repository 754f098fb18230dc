public class SwitchExpressions {
    enum Op { ADD, SUB, MUL }

    private int apply(Op op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> {
                int r = 0;
                for (int i = 0; i < b; i++) r += a;
                yield r;
            }
            default -> 0;
        };
    }

    private String old(String s) {
        switch (s) {
            case "one":
            case "two":
                s += "!";
            case "three":
                s += "?";
                break;
            default:
                s = "none";
        }
        return s;
    }

    public Object run() {
        int day = 0;
        for (int i = 0; i < 10; i++) {
            day += switch (i) { case 1, 2, 3 -> 10; case 7 -> 100; default -> i; };
        }
        Object o = "text";
        String kind = o instanceof String t && t.length() > 3 ? t.substring(1) : "no";
        return apply(Op.ADD, 2, 3) + " " + apply(Op.MUL, 4, 5) + apply(Op.SUB, 1, 9) + old("one") + old("three") + old("x") + day + kind;
    }
}
