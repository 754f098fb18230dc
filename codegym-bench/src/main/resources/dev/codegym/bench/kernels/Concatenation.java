/** Makes texts with +, as solutions that know no builder do. */
public class Concatenation {
    public int run(int seed) {
        int check = 0;
        for (int round = 0; round < 20; round++) {
            String text = "";
            for (int i = 0; i < 160; i++) {
                text += (char) ('a' + (i + seed) % 26);
                if (i % 5 == 0) {
                    text = text + i + ":" + round;
                }
            }
            check = check * 31 + text.length() + text.charAt(text.length() / 2);
        }
        return check;
    }
}
