public class LabeledLoops {
    public Object run() {
        StringBuilder out = new StringBuilder();
        outer:
        for (int i = 2; i < 60; i++) {
            for (int j = 2; j * j <= i; j++) {
                if (i % j == 0) continue outer;
            }
            out.append(i).append(' ');
            int k = 0;
            do {
                k += i;
                if (k > 400) break outer;
            } while (k % 3 != 0 && k < 100);
        }
        search:
        {
            if (out.length() > 10) break search;
            out.append("short");
        }
        return out.toString();
    }
}
