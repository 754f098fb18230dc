/** Counts the primes below a bound by crossing out. */
public class Sieve {
    public int run(int seed) {
        int bound = 60000 + (seed & 15);
        boolean[] crossed = new boolean[bound];
        int primes = 0;
        for (int i = 2; i < bound; i++) {
            if (!crossed[i]) {
                primes++;
                for (long j = (long) i * i; j < bound; j += i) {
                    crossed[(int) j] = true;
                }
            }
        }
        return primes;
    }
}
