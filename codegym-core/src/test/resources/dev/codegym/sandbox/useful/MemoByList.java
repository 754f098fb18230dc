import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class MemoByList {
    private final Map<List<Integer>, Integer> memo = new HashMap<>();

    private int least(List<Integer> prices, List<List<Integer>> offers, List<Integer> needs) {
        Integer known = memo.get(needs);
        if (known != null) return known;
        int best = 0;
        for (int i = 0; i < needs.size(); i++) best += needs.get(i) * prices.get(i);
        for (List<Integer> offer : offers) {
            List<Integer> rest = new ArrayList<>();
            for (int i = 0; i < needs.size(); i++) {
                if (needs.get(i) < offer.get(i)) break;
                rest.add(needs.get(i) - offer.get(i));
            }
            if (rest.size() == needs.size()) {
                best = Math.min(best, offer.get(needs.size()) + least(prices, offers, rest));
            }
        }
        memo.put(needs, best);
        return best;
    }

    public Object run() {
        return least(Arrays.asList(2, 5, 3), List.of(List.of(3, 0, 1, 5), List.of(1, 2, 0, 10)), Arrays.asList(6, 5, 3));
    }
}
