import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

public class TextJustification {
    public Object run() {
        String[] words = "What must be acknowledgment shall be done by all of us".split(" ");
        int width = 16;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < words.length; ) {
            int j = i, letters = 0;
            while (j < words.length && letters + words[j].length() + j - i <= width) letters += words[j++].length();
            StringBuilder line = new StringBuilder();
            int gaps = j - i - 1;
            for (int k = i; k < j; k++) {
                line.append(words[k]);
                if (k < j - 1) line.append(" ".repeat(j == words.length ? 1 : (width - letters) / gaps + (k - i < (width - letters) % gaps ? 1 : 0)));
            }
            while (line.length() < width) line.append(' ');
            lines.add(line.toString());
            i = j;
        }
        StringJoiner joiner = new StringJoiner("|", "<", ">");
        lines.forEach(joiner::add);
        joiner.setEmptyValue("none");
        return joiner.toString() + joiner.length();
    }
}
