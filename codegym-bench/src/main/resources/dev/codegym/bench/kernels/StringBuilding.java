/** Builds a text from characters and numbers, turns it around, and reads it back. */
public class StringBuilding {
    public int run(int seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8000; i++) {
            text.append((char) ('a' + (i + seed) % 26));
            if (i % 3 == 0) {
                text.append(i);
            }
            if (i % 50 == 0) {
                text.append(", ");
            }
        }
        String turned = text.reverse().toString();
        int letters = 0;
        for (int i = 0; i < turned.length(); i++) {
            char c = turned.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters++;
            }
        }
        return letters * 31 + turned.length();
    }
}
