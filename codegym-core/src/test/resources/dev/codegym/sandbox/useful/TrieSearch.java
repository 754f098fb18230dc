import java.util.ArrayList;
import java.util.List;

public class TrieSearch {
    private static class Trie {
        private final Trie[] next = new Trie[26];
        private boolean word;

        void insert(String text) {
            Trie at = this;
            for (char c : text.toCharArray()) {
                if (at.next[c - 'a'] == null) at.next[c - 'a'] = new Trie();
                at = at.next[c - 'a'];
            }
            at.word = true;
        }

        void collect(String prefix, List<String> out) {
            if (word) out.add(prefix);
            for (char c = 'a'; c <= 'z'; c++) {
                if (next[c - 'a'] != null) next[c - 'a'].collect(prefix + c, out);
            }
        }
    }

    private boolean matches(Trie trie, String pattern, int at) {
        if (at == pattern.length()) return trie.word;
        if (pattern.charAt(at) == '.') {
            for (Trie child : trie.next) {
                if (child != null && matches(child, pattern, at + 1)) return true;
            }
            return false;
        }
        Trie child = trie.next[pattern.charAt(at) - 'a'];
        return child != null && matches(child, pattern, at + 1);
    }

    public Object run() {
        Trie root = new Trie();
        for (String s : "oak elm pine palm fir plum peach pear".split(" ")) root.insert(s);
        List<String> all = new ArrayList<>();
        root.collect("", all);
        return all + " " + matches(root, "p..r", 0) + matches(root, "..x", 0);
    }
}
