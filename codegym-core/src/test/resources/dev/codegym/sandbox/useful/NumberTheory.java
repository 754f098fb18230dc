import java.util.ArrayList;
import java.util.List;

public class NumberTheory {
    private int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }

    public Object run() {
        boolean[] composite = new boolean[500];
        List<Integer> primes = new ArrayList<>();
        for (int i = 2; i < 500; i++) {
            if (composite[i]) continue;
            primes.add(i);
            for (int j = i * i; j < 500; j += i) composite[j] = true;
        }
        List<Integer> factors = new ArrayList<>();
        int n = 360360;
        for (int p = 2; p * p <= n; p++) while (n % p == 0) { factors.add(p); n /= p; }
        if (n > 1) factors.add(n);
        int happy = 19, rounds = 0;
        while (happy != 1 && rounds++ < 100) {
            int s = 0;
            for (int h = happy; h > 0; h /= 10) s += (h % 10) * (h % 10);
            happy = s;
        }
        long ugly = 0;
        long[] c = new long[50];
        c[0] = 1;
        for (int i = 1; i < 50; i++) for (int j = i; j > 0; j--) c[j] += c[j - 1];
        for (long x : c) ugly ^= x;
        return primes.size() + " " + factors + gcd(1071, 462) + happy + rounds + ugly + Math.pow(2, 0.5);
    }
}
