/** Loops with next to nothing in them: greatest common divisors and bit counts. */
public class TightLoop {
    public int run(int seed) {
        int check = 0;
        for (int i = 1; i < 1500; i++) {
            int a = i * 37 + seed;
            int b = 4096 - i;
            while (b != 0) {
                int rest = a % b;
                a = b;
                b = rest;
            }
            check += a;
            int bits = i * 65599;
            while (bits != 0) {
                bits &= bits - 1;
                check++;
            }
        }
        return check;
    }
}
