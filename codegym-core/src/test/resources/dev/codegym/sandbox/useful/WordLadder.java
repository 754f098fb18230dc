import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.Queue;
import java.util.Set;

public class WordLadder {
    public Object run() {
        Set<String> words = new HashSet<>(Arrays.asList("hot", "dot", "dog", "lot", "log", "cog"));
        Queue<String> queue = new LinkedList<>();
        queue.add("hit");
        int steps = 1;
        while (!queue.isEmpty()) {
            for (int n = queue.size(); n > 0; n--) {
                char[] word = queue.remove().toCharArray();
                for (int i = 0; i < word.length; i++) {
                    char was = word[i];
                    for (char c = 'a'; c <= 'z'; c++) {
                        word[i] = c;
                        String made = new String(word);
                        if (made.equals("cog") && words.contains("cog")) return steps + 1;
                        if (words.remove(made)) queue.offer(made);
                    }
                    word[i] = was;
                }
            }
            steps++;
        }
        return 0;
    }
}
