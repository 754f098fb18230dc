import java.util.ArrayList;
import java.util.List;

/** Fills a list, reads it by index and in order, changes it. */
public class Lists {
    public int run(int seed) {
        List<Integer> numbers = new ArrayList<Integer>();
        for (int i = 0; i < 6000; i++) {
            numbers.add(Integer.valueOf((i * 7 + seed) % 1000));
        }
        int check = 0;
        for (int i = 0; i < numbers.size(); i++) {
            check += numbers.get(i).intValue() * (i & 3);
        }
        for (int round = 0; round < 4; round++) {
            for (Integer number : numbers) {
                check ^= number.intValue() + round;
            }
        }
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            Integer held = numbers.get(i);
            numbers.set(i, numbers.get(i + 1));
            numbers.set(i + 1, held);
        }
        return check + numbers.get(10).intValue();
    }
}
