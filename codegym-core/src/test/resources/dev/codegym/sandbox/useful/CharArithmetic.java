public class CharArithmetic {
    private String shift(String text, int by) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isUpperCase(c)) out.append((char) ('A' + (c - 'A' + by) % 26));
            else if (Character.isLowerCase(c)) out.append((char) ('a' + (c - 'a' + by) % 26));
            else if (Character.isDigit(c)) out.append(Character.getNumericValue(c) + 1);
            else out.append(c);
        }
        return out.toString();
    }

    public Object run() {
        String text = shift("Hello, World 189!", 3);
        int[] counts = new int[128];
        for (int i = 0; i < text.length(); i++) counts[text.charAt(i)]++;
        StringBuilder out = new StringBuilder(text);
        for (char c = 'a'; c <= 'z'; c++) if (counts[c] > 0) out.append(c).append(counts[c]);
        char up = 'x';
        up -= 32;
        up++;
        return out.append(up).append(Character.toUpperCase('q')).append((int) 'z').append('a' + 1)
                .append(Character.isLetterOrDigit('_')).append(Character.isWhitespace('\t')).append(Character.digit('f', 16))
                .append(Character.isAlphabetic('k')).append(Character.toChars(97)[0]).append(Character.forDigit(11, 16)).toString();
    }
}
