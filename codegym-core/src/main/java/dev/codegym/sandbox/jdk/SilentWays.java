package dev.codegym.sandbox.jdk;

/**
 * In how many ways a regular expression can match nothing: that many paths the engine may try at one place without reading a
 * character, as {@code (?:$|^)} repeated does. An upper bound, for what is charged; honest patterns have one or two.
 */
final class SilentWays {
    private static final double MOST = 1e15;

    private final String regex;
    private int position;

    private SilentWays(String regex) {
        this.regex = regex;
    }

    static long of(String regex) {
        SilentWays ways = new SilentWays(regex);
        double sum = 0;
        while (true) {
            sum += ways.alternatives();
            if (ways.position >= regex.length()) {
                return (long) Math.min(MOST, sum);
            }
            // a bracket too many: the compiler will refuse it
            ways.position++;
        }
    }

    private char peek() {
        return position < regex.length() ? regex.charAt(position) : '\0';
    }

    private double alternatives() {
        double sum = sequence();
        while (peek() == '|') {
            position++;
            sum += sequence();
        }
        return Math.min(MOST, sum);
    }

    private double sequence() {
        double product = 1;
        boolean reads = false;
        double most = 1;
        while (position < regex.length() && peek() != '|' && peek() != ')') {
            double ways = quantified(atom());
            if (ways == 0) {
                // what follows is tried only after a character was read
                reads = true;
                most = Math.max(most, product);
                product = 1;
            } else {
                product = Math.min(MOST, product * ways);
            }
        }
        // ways that end in an atom that reads are tried, too, but then something is read
        most = Math.max(most, product);
        if (!reads) {
            return product;
        }
        return most > 2 ? most : 0;
    }

    /** The ways of one atom; 0 where it reads a character. */
    private double atom() {
        char c = regex.charAt(position++);
        if (c == '(') {
            return group();
        }
        if (c == '[') {
            skipClass();
            return 0;
        }
        if (c == '\\') {
            return escape();
        }
        return c == '^' || c == '$' ? 1 : 0;
    }

    private double escape() {
        char kind = peek();
        position++;
        if (kind == 'Q') {
            int end = regex.indexOf("\\E", position);
            position = end < 0 ? regex.length() : end + 2;
            return 0;
        }
        if ((kind == 'p' || kind == 'P' || kind == 'x' || kind == 'N' || kind == 'k' || kind == 'b') && peek() == '{') {
            int end = regex.indexOf('}', position);
            position = end < 0 ? regex.length() : end + 1;
        }
        return "bBAGzZk123456789".indexOf(kind) >= 0 ? 1 : 0;
    }

    private double group() {
        boolean around = false;
        if (peek() == '?') {
            position++;
            around = peek() == '='
                    || peek() == '!'
                    || regex.startsWith("<=", position)
                    || regex.startsWith("<!", position);
            while (position < regex.length() && ":=!>)".indexOf(peek()) < 0) {
                position++;
            }
            if (peek() != ')') {
                position++;
            }
        }
        double ways = alternatives();
        if (peek() == ')') {
            position++;
        }
        return around ? Math.max(1, ways) : ways;
    }

    private void skipClass() {
        int depth = 1;
        if (peek() == '^') {
            position++;
        }
        if (peek() == ']') {
            position++;
        }
        while (position < regex.length() && depth > 0) {
            char c = regex.charAt(position++);
            if (c == '\\') {
                position++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
    }

    private double quantified(double ways) {
        char c = peek();
        double repeated = ways;
        if (c == '?' || c == '*') {
            position++;
            repeated = ways + 1;
        } else if (c == '+') {
            position++;
            repeated = ways == 0 ? 0 : ways + 1;
        } else if (c == '{') {
            repeated = counted(ways);
        } else {
            return ways;
        }
        if (peek() == '?' || peek() == '+') {
            position++;
        }
        return Math.min(MOST, repeated);
    }

    private double counted(double ways) {
        int end = regex.indexOf('}', position);
        String inside = end < 0 ? "" : regex.substring(position + 1, end);
        position = end < 0 ? regex.length() : end + 1;
        String[] bounds = inside.split(",", 2);
        double least = number(bounds[0]);
        double most = bounds.length == 1 ? least : bounds[1].isBlank() ? least + 1 : number(bounds[1]);
        if (ways == 0) {
            return least == 0 ? 1 : 0;
        }
        return Math.min(MOST, Math.pow(ways, most) * Math.max(1, most - least + 1));
    }

    private static double number(String digits) {
        double number = 0;
        for (char c : digits.trim().toCharArray()) {
            number = 10 * number + Math.max(0, c - '0');
        }
        return number;
    }
}
