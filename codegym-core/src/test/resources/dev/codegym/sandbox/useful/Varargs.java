public class Varargs {
    private int sum(int... values) {
        int s = 0;
        for (int v : values) s += v;
        return s;
    }

    private String join(String by, Object... parts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.length; i++) out.append(i > 0 ? by : "").append(parts[i]);
        return out.toString();
    }

    public Object run() {
        return join("-", 1, 'c', "s", 2.5, null, true, 7L) + sum() + sum(1) + sum(1, 2, 3) + sum(new int[] {4, 5}) + Math.max(1, 2) + join("+");
    }
}
