/** Fibonacci's numbers as they are defined: calls and little else. */
public class Recursion {
    public int run(int seed) {
        return fibonacci(21 + (seed & 1));
    }

    private int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}
